import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { ReportModel } from '../../report-model.ts';
import { inChromium } from '../../testing/chromium.ts';
import { examplePages } from '../../testing/example-pages.ts';

const [FIRST] = examplePages();
if (FIRST === undefined) throw new Error('no example has a page');
const { url, path } = FIRST;
const model = JSON.parse(readFileSync(path.replace(/html$/, 'json'), 'utf8')) as ReportModel;
const ranked = model.competitions.flatMap(({ ranking }) => ranking);

inChromium('the page of the first example in Chromium', (browser) => {
  /** Opens the page, which may load nothing and complain of nothing. */
  async function opened(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser().newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const strange: string[] = [];
    page.on('request', (request) => request.url() === url || strange.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && strange.push(message.text()));
    page.on('pageerror', (error) => strange.push(String(error)));
    await page.goto(url);
    expect(strange).toEqual([]);
    return page;
  }

  /** The page may evaluate nothing, so that it is asked from outside until it is so. */
  async function until(page: Page, condition: string): Promise<void> {
    while (!(await page.evaluate<boolean>(condition))) await page.waitForTimeout(20);
  }

  const bare = (text: string) => text.replaceAll(/[\s`]+/g, '');
  const wordsOf = async (page: Page) => bare((await page.textContent('body')) ?? '');

  test('without scripts every rank, reason and decision is there', async () => {
    const page = await opened({ javaScriptEnabled: false });
    const words = await wordsOf(page);
    for (const { applicationId } of ranked) expect(words).toContain(bare(applicationId));
    for (const { findings } of model.applications)
      for (const { because } of findings) expect(words).toContain(bare(because));
    for (const { text } of model.decisions) expect(words).toContain(bare(text));
    expect(await page.locator('table.ranking tbody tr:visible').count()).toBe(ranked.length);
    expect(await page.locator('form.controls:visible').count()).toBe(0);
    await page.context().close();
  }, 60_000);

  test('with the keyboard alone one goes from the ranking to an application, into its derivation, and back', async () => {
    const page = await opened();
    const focus = () => page.evaluate<string>('(document.activeElement?.textContent ?? "").trim()');
    const tabTo = async (selector: string) => {
      for (let i = 0; i < 200; i += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`))
          return;
      }
      throw new Error(`the Tab key never came to ${selector}`);
    };
    await tabTo('.ranking tbody a');
    const applicant = await focus();
    await page.keyboard.press('Enter');
    await until(page, "document.activeElement.closest('article') !== null");
    expect(await focus()).toContain(applicant);
    await tabTo('article summary');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<boolean>('document.activeElement.parentElement.open')).toBe(true);
    await tabTo('article .back a');
    await page.keyboard.press('Enter');
    await until(page, "document.activeElement.closest('table.ranking') !== null");
    expect(await focus()).toBe(applicant);
    await page.context().close();
  }, 60_000);

  test('finding, filtering and sorting answer', async () => {
    const page = await opened();
    const rows = page.locator('table.ranking tbody tr:visible');
    const [first] = ranked;
    await page.fill('#find', first?.applicantName ?? '');
    await until(
      page,
      `document.querySelectorAll('table.ranking tbody tr:not([hidden])').length < ${ranked.length}`,
    );
    expect(await rows.first().textContent()).toContain(first?.applicationId);
    await page.fill('#find', '');
    await until(
      page,
      `document.querySelectorAll('table.ranking tbody tr:not([hidden])').length === ${ranked.length}`,
    );
    const names = async () =>
      (await page.locator('table.ranking').first().locator('tbody tr th a').allTextContents()).map((one) =>
        one.toLowerCase(),
      );
    await page.locator('table.ranking').first().getByRole('button', { name: 'Applicant' }).click();
    const sorted = await names();
    expect(sorted).toEqual([...sorted].sort());
    await page.context().close();
  }, 60_000);

  test('finding and filtering look at those who are not ranked as well', async () => {
    const page = await opened();
    const unranked = model.competitions.flatMap(({ notPassing }) => notPassing);
    const [first] = unranked;
    const rows = page.locator('table.not-ranked tbody tr:visible');
    expect(await rows.count()).toBe(unranked.length);
    expect(unranked.length).toBeGreaterThan(1);
    await page.fill('#find', first?.applicationId ?? '');
    expect(await page.textContent('.status output')).toContain(
      `Filtered: 0 of ${ranked.length} ranked, 1 of ${unranked.length} not ranked`,
    );
    expect(await rows.count()).toBe(1);
    expect(await rows.textContent()).toContain(first?.applicationId);
    await page.getByRole('button', { name: 'Clear' }).click();
    await until(page, `document.querySelectorAll('table.not-ranked tbody tr:not([hidden])').length > 1`);
    await page.context().close();
  }, 60_000);

  test('an outcome is asked of a criterion, and a criterion always with an outcome', async () => {
    const page = await opened();
    const shown = page.locator(':is(table.ranking, table.not-ranked) tbody tr:visible');
    const outcome = page.locator('#outcome');
    const having = (own: string) => model.applications.filter(({ outcomes }) => outcomes[0] === own).length;
    expect(await outcome.isDisabled()).toBe(true);
    expect(await outcome.locator('option:checked').textContent()).toBe('choose a criterion');
    await page.selectOption('#criterion', '0');
    expect(await outcome.locator('option:checked').textContent()).toBe('met');
    expect(await shown.count()).toBe(having('met'));
    await page.selectOption('#outcome', { label: 'not met' });
    expect(await shown.count()).toBe(having('not_met'));
    expect(await page.textContent('.status output')).toContain(
      `Criterion: ${model.criteria[0]?.label ?? ''}, Outcome of it: not met)`,
    );
    await page.selectOption('#criterion', '');
    expect(await outcome.isDisabled()).toBe(true);
    expect(await shown.count()).toBe(model.applications.length);
    await page.context().close();
  }, 60_000);

  test('how the ranking is to be read stands before it', async () => {
    const page = await opened({ javaScriptEnabled: false });
    const words = (await page.textContent('#ranking')) ?? '';
    expect(words.indexOf('= marks a tie')).toBeGreaterThan(0);
    expect(words.indexOf('= marks a tie')).toBeLessThan(words.indexOf(ranked[0]?.applicationId ?? ''));
    await page.context().close();
  }, 60_000);

  test('a link to an application opens the page at it', async () => {
    const page = await opened();
    const last = ranked.at(-1)?.applicationId ?? '';
    const hash = await page
      .locator('table.ranking tbody tr', { hasText: last })
      .last()
      .locator('a')
      .first()
      .getAttribute('href');
    await page.goto(`${url}${hash}`);
    await until(page, "document.activeElement.closest('article') !== null");
    expect(await page.evaluate<string>("document.activeElement.closest('article').textContent")).toContain(
      last,
    );
    await page.context().close();
  }, 60_000);

  test('on Letter paper the ranking begins on the first page, and no chart is cut', async () => {
    // The inside of a Letter page with margins of 0.6 inch, at 96 dots to the inch.
    const sheet = { width: Math.round((8.5 - 1.2) * 96), height: Math.round((11 - 1.2) * 96) };
    const page = await opened({ viewport: sheet });
    await page.emulateMedia({ media: 'print' });
    const top = await page.evaluate<number>(
      "document.querySelector('table.ranking tbody tr').getBoundingClientRect().bottom",
    );
    expect(top).toBeLessThan(sheet.height);
    const wide = await page.evaluate<number>(
      "Math.max(...[...document.querySelectorAll('figure svg')].map((svg) => svg.getBoundingClientRect().right))",
    );
    expect(wide).toBeLessThanOrEqual(sheet.width);
    const kept = await page.evaluate<readonly string[]>(
      "[...document.querySelectorAll('figure')].map((figure) => getComputedStyle(figure).breakInside)",
    );
    expect(new Set(kept)).toEqual(new Set(['avoid']));
    expect((await page.pdf({ format: 'Letter', pageRanges: '1' })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  }, 120_000);
});
