import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { checkInputs } from './check-inputs.ts';
import { quarantineTable } from './quarantine.ts';
import { readInputs } from './read-inputs.ts';
import { csvSource } from './testing/csv-source.ts';
import { madeUpRules } from './testing/made-up-rules.ts';
import { lines } from './testing/read.ts';
import { writeCsv } from './write-csv.ts';

const CHROMIUM = '/usr/bin/chromium';
const isThere = existsSync(CHROMIUM);
if (!isThere && process.env['CI'] === 'true')
  throw new Error(`${CHROMIUM} is not there; .ci/run installs it`);
// Skipped on a machine without Chromium; never by the gate, see above.
const described = isThere ? describe : describe.skip;

/** The package and all it needs in one script, as an application's bundler would make it for a browser. */
function bundle(folder: string): string {
  const root = join(import.meta.dirname, '..');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      ...['--config', join(root, 'src', 'testing', 'vite.config.mjs')],
      ...['--outDir', folder, '--logLevel', 'warn'],
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`vite ended with ${status}: ${stdout}${stderr}`);
  return readFileSync(join(folder, 'page.js'), 'utf8');
}

const utf16 = (text: string) =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((unit) => [
      unit & 255,
      unit >> 8,
    ]),
  );

const TEXT = lines(
  'Applicants of 2023',
  'application_id;applicant_name;policy.written;budget.match;no_knok',
  '007;"Cedar; ""Falls""";yes;$1,234.50;',
  '008;São Bento;mostly;;x',
  '009;Marlow;no;4;=1+1',
  '010;"open;no;4;',
  '011;Tamarack;no',
);

described('in Chromium (where it is installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'grantscore-browser-'));
  let script = '';
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    script = bundle(folder);
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    page = await (await browser.newContext({ offline: true })).newPage();
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => troubles.push(message.text()));
    await page.addScriptTag({ content: script });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    { name: 'UTF-8', bytes: new TextEncoder().encode(TEXT) },
    { name: 'UTF-16 by its mark', bytes: utf16(`\uFEFF${TEXT}`) },
    { name: 'bytes that are no text', bytes: Uint8Array.from([...new TextEncoder().encode(TEXT), 0xe9]) },
  ])('a file is read, checked and quarantined as in Node: $name', async ({ bytes }) => {
    const input = () => ({ applications: { file: 'a.csv', source: csvSource(bytes) } });
    const inputs = await readInputs(input(), madeUpRules());
    const [count] = inputs.files;
    const inNode = {
      inputs,
      check: await checkInputs(input(), madeUpRules()),
      quarantine: count === undefined ? '' : writeCsv(quarantineTable(count)),
    };
    const inPage = await page.evaluate(
      (sent) =>
        (globalThis as unknown as { readInPage(bytes: readonly number[]): Promise<string> }).readInPage(sent),
      [...bytes],
    );
    expect(JSON.parse(inPage)).toEqual(JSON.parse(JSON.stringify(inNode)));
  });

  test('nothing went wrong on the page', () => {
    expect(troubles).toEqual([]);
  });

  test('the script asks for nothing of Node’s', () => {
    expect(script).not.toMatch(/node:|__vite-browser-external|require\(/);
  });
});
