import { expect, test } from '@jest/globals';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { inChromium } from '../../testing/chromium.ts';
import { examplePages } from '../../testing/example-pages.ts';
import { WITHOUT_LOOK_ALIKES } from '../../testing/look-alikes.ts';

/** The first is where what does not depend on the look is examined, over the whole page. */
const WIDTHS = [1280, 320];
const COLOR_SCHEMES = ['light', 'dark'] as const;

/** Rules that ask how a page is drawn: they take nearly all of the time, and see nothing new in what is drawn alike. */
const BY_LOOK = ['color-contrast', 'link-in-text-block', 'target-size'];

/** Runs axe-core's rules, all but those left out. Selectors of what is found would take minutes; its HTML is enough to find it by. */
async function violations(page: Page, without: readonly string[] = []) {
  // Of what WCAG 2.2 adds, axe-core examines the size of targets, if asked to.
  const asked = { 'target-size': { enabled: true } };
  const rules = { ...asked, ...Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) };
  const options = JSON.stringify({ resultTypes: ['violations'], selectors: false, rules });
  const found = (await page.evaluate(`axe.run(${options})`)) as AxeResults;
  return found.violations.map(({ id, nodes }) => ({ id, where: nodes.slice(0, 3).map(({ html }) => html) }));
}

async function opened(browser: Browser, width: number): Promise<Page> {
  const viewport = { width, height: 900 };
  return (await browser.newContext({ viewport, offline: true, bypassCSP: true })).newPage();
}

/** Shows all that a page has folded up or out of sight, and has axe-core in it. */
async function unfolded(page: Page): Promise<void> {
  await page.addStyleTag({ content: 'article { content-visibility: visible !important }' });
  await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true');
  await page.evaluate(axe.source);
}

async function examined(browser: Browser, url: string, width: number) {
  const page = await opened(browser, width);
  await page.goto(url);
  await unfolded(page);
  // Nothing but what scrolls by itself is wider than the window.
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  const whole = width === WIDTHS[0] ? await violations(page, BY_LOOK) : [];
  await page.evaluate(WITHOUT_LOOK_ALIKES);
  const found: Record<string, Awaited<ReturnType<typeof violations>>> = { whole };
  for (const colorScheme of COLOR_SCHEMES) {
    await page.emulateMedia({ colorScheme });
    found[colorScheme] = await violations(page);
  }
  await page.context().close();
  return { wide, ...found };
}

inChromium('axe-core in Chromium', (browser) => {
  test.each(examplePages())(
    'finds nothing in $name, narrow and wide, light and dark',
    async ({ url }) => {
      const looks = await Promise.all(WIDTHS.map((width) => examined(browser(), url, width)));
      expect(looks).toEqual(WIDTHS.map((wide) => ({ wide, whole: [], light: [], dark: [] })));
    },
    180_000,
  );

  test('finds what is drawn otherwise among much that is alike, and targets that stand too close', async () => {
    const page = await opened(browser(), 1280);
    const link = (text: string) =>
      `<li><a href="#${text}" style="display: block; height: 10px; line-height: 10px">${text}</a>`;
    await page.setContent(`<html lang="en"><title>Faint</title><main><h1 id="x">Faint</h1>
      ${'<p>Dark on light</p>'.repeat(40)}<div><p style="color: #ccc">Light on light</p></div>${'<p>Dark on light</p>'.repeat(40)}
      <ul>${Array.from({ length: 20 }, (_, i) => link(`l${i}`)).join('')}</ul></main>`);
    await unfolded(page);
    await page.evaluate(WITHOUT_LOOK_ALIKES);
    expect(await page.locator('p').count()).toBe(4);
    const found = await violations(page);
    expect(found.map(({ id }) => id).sort()).toEqual(['color-contrast', 'target-size']);
    await page.context().close();
  });
});
