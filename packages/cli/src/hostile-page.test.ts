import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inChromium } from '../../report/src/testing/chromium.ts';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let own: Scratch;
beforeAll(() => {
  own = scratch();
});
afterAll(() => own.remove());

const HEADERS = [
  ...['application_id', 'applicant_name', 'competition_id', 'applicant_type', 'state', 'requested_amount'],
  ...['applicant.lawEnforcementRole', 'policy.noKnock', 'policy.noKnock.evidence'],
  ...['equity.inequityIdentified', 'equity.approach'],
];

/** The page of a pool in which every cell that is free text says this, and so does the reason for an award; its path. */
async function pageWith(text: string): Promise<string> {
  const cell = `"${text.replaceAll('"', '""')}"`;
  const row = (id: string, amount: string, answer: string, equity: string) =>
    [id, cell, cell, cell, cell, amount, 'agency', answer, cell, equity, cell].join();
  const applications = own.put(
    'hostile.csv',
    [
      HEADERS.join(),
      row('A', '100000', 'limits', 'yes'),
      row('B', '200000', 'none', ''),
      row('C', '', 'limits', 'yes'),
      row('D', cell, 'none', 'no'),
      row('E', '1000', cell, 'no'),
      '',
    ].join('\n'),
  );
  const awards = own.put('awards.csv', `application_id,amount,reason\nB,300000,${cell}\n`);
  const rules = ['--rule-set', 'ojp-fy2023', '--funds', '150000', '--awards', awards];
  const ran = await run(['score', applications, ...rules, '--out', own.at('out'), '--format', 'html']);
  // Amounts and answers that are none put their rows apart, which the page says with their text.
  expect([ran.exitCode, ran.stdout]).toEqual([1, expect.stringContaining('scored 3 + quarantined 2')]);
  return own.at('out/report.html');
}

const HOSTILE = [
  { why: 'a script', text: '<script>ran = 1</script>' },
  { why: 'an image that fails', text: '<img src=x onerror="ran = 1"><svg onload="ran = 1">' },
  { why: 'an end of the element it stands in', text: '</h3></article></td></table><h1>Won</h1>' },
  { why: 'ends of title, style and script', text: '</title></style></script><script>ran = 1</script>' },
  { why: 'attributes', text: `x" autofocus onfocus="ran = 1" y='` },
  { why: 'an attribute without quotes', text: 'x onmouseover=ran=1 id=ranking' },
  { why: 'a link', text: '<a href="javascript:ran=1">javascript:ran=1</a>' },
  { why: 'entities', text: '&lt;b&gt; &#x3c;b&#x3e; &amp;amp;' },
  { why: 'a comment and a template', text: '<!-- {{x}} {% ran %} --!> <![CDATA[' },
  { why: 'quotes and backticks', text: `"a" 'b' \`c\` “d” \\e` },
  { why: 'letters from right to left', text: 'שלום (12) עיר' },
  { why: 'marks that turn the text round', text: 'Fire \u202edlrow\u202c \u2066x\u2069 \u200f!' },
  { why: 'emoji', text: 'Fire 🔥 & Rescue 👩‍🚒 🏳️‍🌈' },
  { why: 'ten thousand characters', text: `Long ${'x<"\u05d0 '.repeat(2_000)}` },
  { why: 'characters of control', text: 'a\u0007b\u001b[31mcd\u2028e' },
] as const;

/**
 * Every element with the names of its attributes, in their order. Isolation of direction is what hostile text is given, and no structure; and
 * among what was found in the input a name with marks of direction is told of.
 */
const STRUCTURE = `[...document.querySelectorAll('*')]
  .filter((element) => element.tagName !== 'BDI' && element.closest('#input ul') === null)
  .map((element) => element.tagName + '(' + element.getAttributeNames().sort().join() + ')')`;

inChromium('whatever an applicant writes, nothing in the page changes but its text', (browser) => {
  /** Opens a page, in which nothing may happen but what the page itself does. */
  async function structureOf(path: string): Promise<{ structure: readonly string[]; text: string }> {
    const context = await browser().newContext();
    const page = await context.newPage();
    const strange: string[] = [];
    page.on('request', (request) => request.isNavigationRequest() || strange.push(request.url()));
    page.on('console', (message) => strange.push(message.text()));
    page.on('pageerror', (error) => strange.push(String(error)));
    page.on('dialog', (dialog) => strange.push(dialog.message()));
    await page.addInitScript('globalThis.ran = 0');
    await page.goto(pathToFileURL(path).href);
    await page.locator('form.controls').waitFor();
    // Whatever waits for a pointer, the focus or a fold.
    await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true;
      for (const one of document.querySelectorAll('a, th, td, summary, input, select, button')) {
        one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        one.focus();
      }`);
    const structure = await page.evaluate<readonly string[]>(STRUCTURE);
    const text = (await page.textContent('main')) ?? '';
    expect([await page.evaluate('ran'), strange]).toEqual([0, []]);
    await context.close();
    return { structure, text };
  }

  let plain: readonly string[];
  beforeAll(async () => {
    plain = (await structureOf(await pageWith('Alder'))).structure;
  }, 60_000);

  test.each(HOSTILE)(
    '$why',
    async ({ text }) => {
      const found = await structureOf(await pageWith(text));
      expect(found.structure).toEqual(plain);
      const [first = ''] = text
        .replaceAll(/[\p{Cc}\u2028\u202a-\u202e\u2066-\u2069\u200f]+/gu, '\n')
        .split(/\s*\n/);
      expect(found.text).toContain(first.slice(0, 60));
    },
    60_000,
  );
});

describe('the policy of the page', () => {
  test('lets its own script and style run, by their digests, and nothing else', async () => {
    const page = readFileSync(await pageWith('<script>ran = 1</script>'), 'utf8');
    const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page) ?? [];
    const directives = Object.fromEntries(
      policy.split('; ').map((one) => [one.slice(0, one.indexOf(' ')), one.slice(one.indexOf(' ') + 1)]),
    );
    const digest = expect.stringMatching(/^'sha256-[A-Za-z0-9+/]{43}='$/);
    expect(directives).toEqual({
      'default-src': "'none'",
      'style-src': digest,
      'script-src': digest,
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.search(/<(?:style|script)/));
    expect(page.match(/<script/g)).toHaveLength(1);
  });
});
