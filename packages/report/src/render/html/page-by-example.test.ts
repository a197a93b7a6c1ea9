import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import type { ReportModel } from '../../report-model.ts';
import { inChromium } from '../../testing/chromium.ts';
import { examplePages } from '../../testing/example-pages.ts';
import { openedPage, until } from '../../testing/opened-page.ts';
import { OUTCOME_WORDS } from '../finding-words.ts';
import { anchor } from './anchors.ts';

const EXAMPLES = ['01', '03', '08'].map((number) => {
  const found = examplePages().find(({ name }) => name.startsWith(number));
  if (found === undefined) throw new Error(`example ${number} has no page`);
  const model = JSON.parse(readFileSync(found.path.replace(/html$/, 'json'), 'utf8')) as ReportModel;
  return { ...found, model };
});

describe.each(EXAMPLES)('$name', ({ url, model }) => provenOf(url, model));

function provenOf(url: string, model: ReportModel): void {
  const ranked = model.competitions.flatMap(({ ranking }) => ranking);

  inChromium('in Chromium', (browser) => {
    const bare = (text: string) => text.replaceAll(/[\s`]+/g, '');

    /** What stands in elements that can be seen, by their ids; what scripts, folds or styles hide is not there. */
    const seen = async (page: Page, selector: string) =>
      new Map(
        await page.evaluate<[string, string][]>(
          `[...document.querySelectorAll(${JSON.stringify(selector)})]
          .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
          .map((one) => [one.id || one.closest('[id]').id, one.textContent])`,
        ),
      );

    test('without scripts every rank, finding, reason and decision can be seen', async () => {
      const page = await openedPage(browser(), url, { javaScriptEnabled: false });
      const rows = await seen(page, 'table.ranking tbody tr');
      expect([...rows.keys()]).toEqual(ranked.map(({ applicationId }) => anchor('row', applicationId)));
      for (const { applicationId, rank, tied, score, maximum } of ranked) {
        const row = rows.get(anchor('row', applicationId)) ?? '';
        expect(row.startsWith(`${rank}${tied ? '=' : ''}`)).toBe(true);
        expect(row).toContain(applicationId);
        expect(row).toContain(`${score} of ${maximum}`);
      }
      const findings = await seen(page, '.findings > li');
      const reasons = await page.evaluate<number>(
        "[...document.querySelectorAll('.findings > li > p')].filter((one) => !one.checkVisibility()).length",
      );
      expect(reasons).toBe(0);
      expect(findings.size).toBe(model.applications.length * model.criteria.length);
      for (const { id, findings: own } of model.applications)
        for (const { criterion, outcome, because } of own) {
          const text = findings.get(anchor('finding', id, criterion)) ?? '';
          expect(text).toContain(OUTCOME_WORDS[outcome]);
          expect(bare(text)).toContain(bare(because));
        }
      const decisions = await page.locator('ul.decisions > li:visible').allTextContents();
      expect(decisions).toHaveLength(model.decisions.length);
      for (const [i, { text }] of model.decisions.entries())
        expect(bare(decisions[i] ?? '')).toContain(bare(text));
      expect(await page.locator('form.controls:visible').count()).toBe(0);
      await page.context().close();
    }, 180_000);

    test.each([{ scripts: 'on' }, { scripts: 'off' }])(
      'with the keyboard alone one goes from the ranking to an application, into its derivation, and back; scripts $scripts',
      async ({ scripts }) => {
        const page = await openedPage(browser(), url, { javaScriptEnabled: scripts === 'on' });
        const within = (selector: string) =>
          page.evaluate<string | null>(
            `document.activeElement.closest(${JSON.stringify(selector)})?.id ?? null`,
          );
        const tabTo = async (selector: string) => {
          for (let i = 0; i < 200; i += 1) {
            await page.keyboard.press('Tab');
            if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`))
              return;
          }
          throw new Error(`the Tab key never came to ${selector}`);
        };
        const at = (id: string) => until(page, `location.hash === ${JSON.stringify(`#${id}`)}`);
        await tabTo('.ranking tbody a');
        const row = await within('tr');
        const application = anchor('application', ranked[0]?.applicationId ?? '');
        expect(row).toBe(anchor('row', ranked[0]?.applicationId ?? ''));
        await page.keyboard.press('Enter');
        await at(application);
        await tabTo('article summary');
        expect(await within('article')).toBe(application);
        await page.keyboard.press('Enter');
        await until(page, 'document.activeElement.parentElement.open');
        const derivation = page.locator(`#${application} details[open] > ul`).first();
        expect(await derivation.isVisible()).toBe(true);
        expect(await derivation.locator('li').count()).toBeGreaterThan(0);
        await tabTo('article .back a');
        expect(await within('article')).toBe(application);
        await page.keyboard.press('Enter');
        await at(row ?? '');
        // Whether the row itself has the focus or is where it goes on from, one is back where one was.
        if ((await within('tr')) === null) await page.keyboard.press('Tab');
        expect(await within('tr')).toBe(row);
        await page.context().close();
      },
      180_000,
    );

    test('on Letter paper the ranking begins on the first page, and no chart is parted or too large', async () => {
      const page = await openedPage(browser(), url);
      const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
      const [first] = pages;
      expect([first?.width, first?.height]).toEqual([8.5 * 72, 11 * 72]);
      expect(first?.text).toContain('RankApplicant');
      expect(first?.text).toContain(bare(ranked[0]?.applicationId ?? 'nobody is ranked'));

      // The inside of a Letter page with the margins of the style sheet, at 96 dots to the inch.
      const sheet = { width: Math.round((8.5 - 1.4) * 96), height: Math.round((11 - 1.5) * 96) };
      await page.setViewportSize(sheet);
      await page.emulateMedia({ media: 'print' });
      const figures = await page.evaluate<readonly Figure[]>(FIGURES);
      expect(figures.length).toBeGreaterThan(2);
      for (const { title, texts, width, height, cut, breakInside } of figures) {
        expect([title, breakInside, cut]).toEqual([title, 'avoid', false]);
        expect(width).toBeLessThanOrEqual(sheet.width);
        expect(height).toBeLessThan(sheet.height);
        const whole = pages.filter(({ text }) => [title, ...texts].every((own) => text.includes(bare(own))));
        expect([title, whole.length > 0]).toEqual([title, true]);
      }
      await page.context().close();
    }, 180_000);
  });
}

interface Figure {
  readonly title: string;
  /** All that is written in the drawing. */
  readonly texts: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Whether something of the drawing is outside of what is shown. */
  readonly cut: boolean;
  readonly breakInside: string;
}

const FIGURES = `[...document.querySelectorAll('figure')].map((figure) => {
  const frame = figure.getBoundingClientRect();
  const svg = figure.querySelector('svg').getBoundingClientRect();
  return {
    title: figure.querySelector('h3').textContent,
    texts: [...figure.querySelectorAll('svg text')].map((text) => text.textContent),
    width: frame.width,
    height: frame.height,
    cut: svg.right > frame.right + 1 || svg.left < frame.left - 1 || svg.bottom > frame.bottom + 1,
    breakInside: getComputedStyle(figure).breakInside,
  };
})`;

/** The pages of a PDF: their size in points, and their text without blanks. */
async function pagesOf(pdf: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  const [width, height] = (await document.getPage(1)).view.slice(2);
  return text.map((own) => ({ width, height, text: own.replaceAll(/\s+/g, '') }));
}
