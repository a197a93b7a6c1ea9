import { expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Opens a page, which may load nothing and complain of nothing. */
export async function openedPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const strange: string[] = [];
  page.on('request', (request) => request.url() === url || strange.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && strange.push(message.text()));
  page.on('pageerror', (error) => strange.push(String(error)));
  await page.goto(url);
  expect(strange).toEqual([]);
  return page;
}

/** Waits for a condition. The page may evaluate nothing, so that it is asked from outside until it is so. */
export async function until(page: Page, condition: string): Promise<void> {
  while (!(await page.evaluate<boolean>(condition))) await page.waitForTimeout(20);
}
