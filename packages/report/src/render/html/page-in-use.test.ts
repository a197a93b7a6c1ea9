import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { ReportModel } from '../../report-model.ts';
import { inChromium } from '../../testing/chromium.ts';
import { examplePages } from '../../testing/example-pages.ts';
import { openedPage, until } from '../../testing/opened-page.ts';

const [FIRST] = examplePages();
if (FIRST === undefined) throw new Error('no example has a page');
const { url, path } = FIRST;
const model = JSON.parse(readFileSync(path.replace(/html$/, 'json'), 'utf8')) as ReportModel;
const ranked = model.competitions.flatMap(({ ranking }) => ranking);

inChromium('the page of the first example in Chromium', (browser) => {
  test('finding, filtering and sorting answer', async () => {
    const page = await openedPage(browser(), url);
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
    const page = await openedPage(browser(), url);
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
    const page = await openedPage(browser(), url);
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
    const page = await openedPage(browser(), url, { javaScriptEnabled: false });
    const words = (await page.textContent('#ranking')) ?? '';
    expect(words.indexOf('= marks a tie')).toBeGreaterThan(0);
    expect(words.indexOf('= marks a tie')).toBeLessThan(words.indexOf(ranked[0]?.applicationId ?? ''));
    await page.context().close();
  }, 60_000);

  test('a link to an application opens the page at it', async () => {
    const page = await openedPage(browser(), url);
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
});
