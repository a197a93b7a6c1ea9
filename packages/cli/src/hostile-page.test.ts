import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let own: Scratch;
beforeAll(() => {
  own = scratch();
});
afterAll(() => own.remove());

/** The page of two applications, one of them with this name. */
async function pageWith(applicantName: string): Promise<string> {
  const cell = `"${applicantName.replaceAll('"', '""')}"`;
  const path = own.put(
    'named.csv',
    `application_id,applicant_name,policy.noKnock\nA,${cell},yes\nB,Birch,no\n`,
  );
  const ran = await run(['score', path, ...own.rules, '--out', own.at('out'), '--format', 'html']);
  expect(ran.exitCode).toBe(0);
  return readFileSync(own.at('out/report.html'), 'utf8');
}

/** The tags of a page, with their attributes but for what these say of text and place. */
const tagsOf = (page: string) =>
  page
    .slice(page.indexOf('<body>'))
    .replaceAll(/<\/?bdi>/g, '')
    .match(/<[^>]*>/g) ?? [];

describe('whatever an applicant is called changes nothing in the page but its text', () => {
  test.each([
    { why: 'a script', text: '<script>alert(1)</script>', shown: '&lt;script&gt;alert(1)&lt;/script&gt;' },
    {
      why: 'an end of the element it stands in',
      text: '</h3></article><h1>Won',
      shown: '&lt;/h3&gt;&lt;/article&gt;',
    },
    { why: 'an attribute', text: '" onmouseover="alert(1)', shown: '&quot; onmouseover=&quot;alert(1)' },
    { why: 'an entity', text: '&lt;b&gt; &#x3c;b', shown: '&amp;lt;b&amp;gt; &amp;#x3c;b' },
    { why: 'a comment and a template', text: '<!-- {{x}} -->', shown: '&lt;!-- {{x}} --&gt;' },
    { why: 'letters from right to left', text: 'שלום (12) עיר', shown: '<bdi>שלום (12) עיר</bdi>' },
    { why: 'emoji', text: 'Fire 🔥 & Rescue 👩‍🚒', shown: 'Fire 🔥 &amp; Rescue' },
    { why: 'ten thousand characters', text: `Long ${'x'.repeat(10_000)}`, shown: `Long ${'x'.repeat(40)}` },
  ])('$why', async ({ text, shown }) => {
    const [page, plain] = [await pageWith(text), await pageWith('Alder')];
    expect(page).toContain(shown);
    expect(tagsOf(page)).toEqual(tagsOf(plain));
    expect(page.match(/<script/g)).toHaveLength(1);
  });
});
