// report.html in Chromium: how large it is, when its ranking stands there, and when the first filter has answered.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile, profileOf, score } from '@grantscore/core';
import { rank, renderHtml, reportModel } from '@grantscore/report';
import { chromium } from 'playwright-core';
import { application, seeded } from './generate-answers.mjs';
import { manyCriteria } from './growth.mjs';
import { median } from './median.mjs';

const CHROMIUM = '/usr/bin/chromium';
const CRITERIA = 30;
/** How many rows a page with scripts shows at first. */
const FIRST_ROWS = 200;
/** The flag by which the page finds those that are tied. */
const TIED = 't';

/** @returns The lines of a table in Markdown; without a browser, of a sentence. */
export async function pageSection({ counts, rounds, seed }) {
  const heading = ['## The page in a browser', ''];
  if (!existsSync(CHROMIUM)) {
    assert.notEqual(process.env.CI, 'true', `${CHROMIUM} is not there`);
    return [...heading, `Not measured: ${CHROMIUM} is not there.`];
  }
  const folder = mkdtempSync(join(tmpdir(), 'grantscore-bench-'));
  const lines = [];
  try {
    for (const count of counts) {
      const model = modelOf(count, seed);
      const file = join(folder, `${count}.html`);
      const page = renderHtml(model);
      writeFileSync(file, page);
      const runs = [];
      // The first round warms the disk's cache and is thrown away.
      for (let round = 0; round <= rounds; round += 1) {
        const run = await opened(file);
        compareAnswers(run, model);
        if (round > 0 || rounds === 0) runs.push(run);
      }
      const [shown, answered] = ['shown', 'answered'].map((when) => runs.map((run) => run[when]));
      lines.push([count, (Buffer.byteLength(page) / 1e6).toFixed(2), ...[shown, answered].map(seconds)]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    ...heading,
    `Applications with random answers by ${CRITERIA} criteria, seed ${seed}, ${rounds} rounds after one thrown away, each in a browser of its own; seconds since it was told to open the file, median (quickest to slowest). The ranking is shown when its first rows are painted and its filters work; the first filter is asked at that moment.`,
    '',
    '| applications | MB | ranking shown | first filter answered |',
    '|---|---|---|---|',
    ...lines.map((line) => `| ${line.join(' | ')} |`),
  ];
}

function seconds(milliseconds) {
  const text = (own) => (own / 1000).toFixed(2);
  return `${text(median(milliseconds))} (${text(Math.min(...milliseconds))} to ${text(Math.max(...milliseconds))})`;
}

function modelOf(count, seed) {
  const rules = manyCriteria(CRITERIA, seed);
  const compiled = compile(rules);
  const profile = profileOf(rules);
  const below = seeded(seed);
  const cards = Array.from({ length: count }, (_, i) => {
    const one = application(`A-${i}`, rules.facts, below);
    // One answer of eight is missing.
    const facts = Object.fromEntries(Object.entries(one.facts).filter(() => below(8) > 0));
    return score(compiled.evaluate({ ...one, facts }), profile.id);
  });
  return reportModel({ rules, ranking: rank(cards, profile), reconciliation: [], problems: [] });
}

async function opened(file) {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript(watch, { flag: TIED });
    await page.goto(pathToFileURL(file).href);
    while (!(await page.evaluate('globalThis.told?.answered !== undefined'))) await page.waitForTimeout(20);
    return await page.evaluate('globalThis.told');
  } finally {
    await browser.close();
  }
}

/** Runs in the page before anything of it: asks the first filter as soon as it can be. */
function watch({ flag }) {
  const { document, requestAnimationFrame, performance } = globalThis;
  const painted = (then) => requestAnimationFrame(() => setTimeout(then));
  const rows = () => document.querySelectorAll('table.ranking tbody tr:not([hidden], .more)').length;
  const look = () => {
    const form = document.querySelector('form.controls:not([hidden])');
    if (form === null) {
      setTimeout(look, 5);
      return;
    }
    painted(() => {
      const told = { shown: performance.now(), first: rows() };
      const select = form.querySelector('#show');
      select.value = flag;
      select.dispatchEvent(new globalThis.Event('input', { bubbles: true }));
      painted(() => {
        globalThis.told = {
          ...told,
          answered: performance.now(),
          found: form.querySelector('output').textContent,
        };
      });
    });
  };
  look();
}

function compareAnswers({ first, found }, { competitions }) {
  const ranking = competitions.flatMap((competition) => competition.ranking);
  const tied = ranking.filter((row) => row.tied).length;
  assert.equal(first, Math.min(ranking.length, FIRST_ROWS));
  assert.equal(found.split(' ranked')[0], `Filtered: ${tied} of ${ranking.length}`);
}
