import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inChromium } from '../../testing/chromium.ts';
import { library } from '../../testing/library-applications.ts';
import { libraryReport } from '../../testing/library-report.ts';
import { renderHtml } from './page.ts';

const DISPUTED = {
  status: 'disputed',
  claims: [
    { text: 'yes', reviewer: 'A. Lee', date: '2031-04-01', note: '' },
    { text: 'no', reviewer: 'B. Ray', date: '2031-04-02', note: '' },
  ],
} as const;

/** Each needs a decision, more of them than stand open on a screen. */
const model = libraryReport(
  Array.from({ length: 20 }, (_, i) => library(`L-${i + 1}`, { 'review.welcome': DISPUTED })),
);

inChromium('the page on paper', (browser) => {
  async function opened(options: { readonly javaScriptEnabled?: boolean } = {}): Promise<Page> {
    const page = await (await browser().newContext(options)).newPage();
    await page.setContent(renderHtml(model));
    return page;
  }
  const printed = async (page: Page) => {
    await page.emulateMedia({ media: 'print' });
    return page.evaluate<string>('document.body.innerText.replaceAll(/\\s+/g, " ")');
  };

  test.each([true, false])(
    'has every decision, with scripts or without (%s)',
    async (javaScriptEnabled) => {
      const page = await opened({ javaScriptEnabled });
      const items = page.locator('#decisions li');
      const inSight = async () =>
        (await items.evaluateAll((all) => all.filter((item) => item.checkVisibility()))).length;
      expect(model.decisions.length).toBeGreaterThan(14);
      expect(await inSight()).toBe(12);
      const text = await printed(page);
      expect(await inSight()).toBe(model.decisions.length);
      for (const { id } of model.applications) expect(text).toContain(id);
      await page.context().close();
    },
    60_000,
  );

  test('says what it was filtered by, and how many of how many that leaves; of everybody it says nothing', async () => {
    const page = await opened();
    const whole = await printed(page);
    expect(whole).not.toContain('Filtered');
    expect(whole).not.toContain('Applicant or application');
    await page.emulateMedia({ media: 'screen' });
    await page.fill('#find', 'l-7');
    expect(await printed(page)).toContain('Filtered: 1 of 20 ranked (Applicant or application: l-7)');
    expect(await page.locator('table.ranking tbody tr:visible').count()).toBe(1);
    expect(await page.locator('.controls :is(select, button, input):visible').count()).toBe(0);
    await page.context().close();
  }, 60_000);
});
