import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inChromium } from '../../testing/chromium.ts';
import { reportOfMany } from '../../testing/many-applications.ts';
import { byteLength } from './byte-length.ts';
import { renderHtml } from './page.ts';
import { number } from './words.ts';

const LIMIT = 6_000_000;
const sectionsOf = (page: string) => page.match(/<article /g)?.length ?? 0;
const leftOut = (page: string) =>
  [...page.matchAll(/<p class="left-out">(.*?)<\/p>/gs)]
    .map(([, text = '']) => text.replaceAll(/<[^>]*>/g, ''))
    .join('\n');
const EVIDENCE_LEFT_OUT = 'What evidence was given is left out; report.json has it.';

test('the bytes of a text are those of UTF-8', () => {
  const text = 'São Bento — שלום 👩‍🚒';
  expect(byteLength(text)).toBe(Buffer.byteLength(text));
});

describe('1,500 applications by 30 criteria', () => {
  const page = renderHtml(reportOfMany(1500, 'General Order'));

  test('fit into six million bytes', () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(LIMIT);
  });

  test('all stand in the ranking; what has no room is said and counted', () => {
    expect(page.match(/<tr id=r-/g)).toHaveLength(1500);
    const words = leftOut(page);
    expect(words).toContain(EVIDENCE_LEFT_OUT);
    expect(words).toContain('A table of 1,500 applications by 30 criteria is left out');
    expect(words).toContain(
      `The first ${number(sectionsOf(page))} in the order of the report are shown. ${number(1500 - sectionsOf(page))} more`,
    );
  });

  test('link nothing that is not there', () => {
    const ids = new Set([...page.matchAll(/ id="?([^\s">]+)/g)].map(([, id]) => id));
    const links = [...page.matchAll(/href="?#([^\s">]+)/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  inChromium('in Chromium', (browser) => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'page-of-many-'));
      writeFileSync(join(folder, 'report.html'), page);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test('show the first of the ranking, and the row that a link from an application leads back to', async () => {
      const open = await browser().newPage();
      await open.goto(pathToFileURL(join(folder, 'report.html')).href);
      const rows = open.locator('table.ranking tbody tr:visible');
      expect(await rows.count()).toBe(200);
      const id = await open.locator('table.ranking tbody tr').nth(700).getAttribute('id');
      await open.evaluate(`location.hash = '#${id ?? ''}'`);
      await open.locator(`#${id ?? ''}`).waitFor({ state: 'visible' });
      expect(await rows.count()).toBe(1500);
      await open.close();
    }, 60_000);
  });
});

test('evidence stands in the page of many where there is room for it', () => {
  const page = renderHtml(reportOfMany(500, 'General Order'));
  expect(page).toContain('evidence for');
  expect(leftOut(page)).not.toContain(EVIDENCE_LEFT_OUT);
});

test('of 10,000 applications the page is no larger, and says what it leaves out', () => {
  const page = renderHtml(reportOfMany(10_000));
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(LIMIT);
  const shown = sectionsOf(page);
  expect(leftOut(page)).toContain(
    `The first ${number(shown)} in the order of the report are shown. ${number(10_000 - shown)} more are left out`,
  );
  expect(leftOut(page)).toContain('The outcomes of 10,000 applications are too many to draw one by one');
});
