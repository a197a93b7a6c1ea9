import { expect, test } from '@jest/globals';
import { inChromium } from '../../testing/chromium.ts';
import { examplePages } from '../../testing/example-pages.ts';

const pages = examplePages();

inChromium('on a screen of 320 px', (browser) => {
  test.each(pages)(
    'nothing of a chart of $name is out of sight, and no labels of it overlap',
    async ({ url }) => {
      const page = await browser().newPage({ viewport: { width: 320, height: 900 } });
      await page.goto(url);
      const found = await page.evaluate<readonly string[]>(`(() => {
      const found = [];
      for (const svg of document.querySelectorAll('svg.chart')) {
        const of = svg.closest('figure').querySelector('h3').textContent;
        const box = svg.getBoundingClientRect();
        if (box.left < 0 || box.right > innerWidth) found.push(of + ' is cut off');
        const texts = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
        for (const [words, own] of texts)
          if (own.left < box.left - 1 || own.right > box.right + 1) found.push(of + ': ' + words + ' sticks out');
        // Ascenders and descenders of lines below each other may touch.
        const meet = (a, b) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom;
        for (const [i, [words, own]] of texts.entries())
          for (const [other, box] of texts.slice(i + 1)) if (meet(own, box)) found.push(of + ': ' + words + ' meets ' + other);
      }
      return found;
    })()`);
      expect(found).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test.each(pages.filter(({ name }) => !name.endsWith('report.html')))(
    'all cells of who moved in $name are in sight',
    async ({ url }) => {
      const page = await browser().newPage({ viewport: { width: 320, height: 900 } });
      await page.goto(url);
      const cells = page.locator('.moves :is(th[scope=row], td):visible');
      const right = await cells.evaluateAll((all) =>
        Math.max(...all.map((own) => own.getBoundingClientRect().right)),
      );
      expect(await page.locator('.moves td[data-column="Because"]:visible').count()).toBeGreaterThan(0);
      expect(right).toBeLessThanOrEqual(320);
      await page.close();
    },
    60_000,
  );
});
