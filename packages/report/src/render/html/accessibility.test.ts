import { expect, test } from '@jest/globals';
import axe, { type AxeResults } from 'axe-core';
import { inChromium } from '../../testing/chromium.ts';
import { examplePages } from '../../testing/example-pages.ts';

const LOOKS = [
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

/** Of one look every section of the page is examined, of the others the first few: what differs is the layout and the colours. */
const FEW = 4;
const cases = examplePages().flatMap((page) =>
  LOOKS.map((look, i) => ({
    ...page,
    ...look,
    sections: i === LOOKS.length - 1 ? Number.MAX_SAFE_INTEGER : FEW,
  })),
);

inChromium('axe-core in Chromium', (browser) => {
  test.each(cases)(
    'finds nothing in $name at $width px, $colorScheme',
    async ({ url, width, colorScheme, sections }) => {
      const context = await browser().newContext({
        viewport: { width, height: 900 },
        colorScheme,
        offline: true,
        bypassCSP: true,
      });
      const page = await context.newPage();
      await page.goto(url);
      // What is folded up or out of sight is part of the page as well.
      await page.evaluate(`
        for (const article of [...document.querySelectorAll('article')].slice(${sections})) article.remove();
        for (const details of document.querySelectorAll('details')) details.open = true;
        document.documentElement.scrollWidth;
      `);
      await page.addStyleTag({ content: 'article { content-visibility: visible !important }' });
      await page.addScriptTag({ content: axe.source });
      // Selectors of what is found take minutes on a large page; the HTML of it is enough to find it by.
      const { violations } = (await page.evaluate(
        "axe.run({ resultTypes: ['violations'], selectors: false })",
      )) as AxeResults;
      expect(
        violations.map(({ id, nodes }) => ({ id, where: nodes.slice(0, 3).map(({ html }) => html) })),
      ).toEqual([]);
      // Nothing but what scrolls by itself is wider than the window.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await context.close();
    },
    120_000,
  );
});
