import { describe, expect, test } from '@jest/globals';
import { csvSource } from '../testing/csv-source.ts';
import { madeUpRules } from '../testing/made-up-rules.ts';
import { lines } from '../testing/read.ts';
import { suggestMapping } from './suggest-mapping.ts';

const rules = madeUpRules();

/** The lines of the draft for a text, without the two that explain it. */
async function draft(text: string | Uint8Array): Promise<readonly string[]> {
  const suggestion = await suggestMapping(csvSource(text), { file: 'theirs.csv', rules });
  if ('problem' in suggestion) return [suggestion.problem.code];
  return suggestion.yaml.trimEnd().split('\n').slice(2);
}

test('columns are matched by name, label and question, but for case and punctuation', async () => {
  expect(
    await draft(
      lines(
        'Application ID,APPLICANT NAME,Policy: no knock,What does the policy cover?,policy.words,Requested Amount',
        'A,B,none,entries,x,1',
      ),
    ),
  ).toEqual([
    'columns:',
    '  Application ID: application_id',
    '  APPLICANT NAME: applicant_name',
    '  "Policy: no knock": policy.noKnock',
    '  "What does the policy cover?": policy.covers',
    '  policy.words: policy.words',
    '  Requested Amount: requested_amount',
  ]);
});

test('what is uncertain or not known says so, and what is missing too', async () => {
  expect(
    await draft(
      lines(
        'Application Nr,No-knock rules,Weather,Evidence of no-knock policy,reviewer.finding,Written policy or posted policy',
        'A,none,x,y,no,1',
      ),
    ),
  ).toEqual([
    'columns:',
    expect.stringMatching(/^ {2}# (uncertain|not known)/),
    expect.stringMatching(/^ {2}Application Nr: /),
    expect.stringMatching(/^ {2}# uncertain/),
    '  No-knock rules: policy.noKnock',
    '  # not known; candidates: none',
    '  Weather: ignore',
    expect.stringMatching(/^ {2}# uncertain/),
    '  Evidence of no-knock policy: policy.noKnock.evidence',
    '  # `reviewer.finding` is answered by reviewers; it belongs in the determinations file',
    '  reviewer.finding: ignore',
    '  # not known; candidates: policy.posted, policy.written, policy.covers',
    '  Written policy or posted policy: ignore',
    expect.stringContaining('# No column was found for `applicant_name`'),
  ]);
});

describe('values that are no answers', () => {
  test('are listed for yes-or-no and one-of-several questions, to be filled in', async () => {
    expect(
      await draft(
        lines(
          'application_id,applicant_name,policy.written,policy.noKnock,training.months',
          'A,B,yes,Y - see policy,often',
          'B,B,"Yes, ""all""",prohibits,often',
          'C,B,,Y - see policy,often',
          "D,B,N/A,'=none,often",
        ),
      ),
    ).toEqual([
      'columns:',
      '  application_id: application_id',
      '  applicant_name: applicant_name',
      '  policy.written:',
      '    to: policy.written',
      '    values:',
      '      "Yes, \\"all\\"":',
      '      N/A:',
      '  policy.noKnock:',
      '    to: policy.noKnock',
      '    values:',
      '      Y - see policy:',
      '      "=none":',
      '  training.months: training.months',
    ]);
  });

  test('are the first twenty', async () => {
    const rows = Array.from({ length: 25 }, (_, i) => `A${i},B,perhaps ${i}`);
    const found = await draft(lines('application_id,applicant_name,policy.written', ...rows));
    expect(found.slice(-2)).toEqual(['      perhaps 19:', '      # and 5 more']);
  });
});

describe('the file', () => {
  test.each([
    [
      'with semicolons, below a title',
      'Export;;\n\nApplication ID;Applicant name;Rate\nA;B;1\n',
      '  Rate: rate',
    ],
    ['with nothing known but tabs', 'Agency\tWho\tRte\nA\tB\t1\n', '  Who: ignore'],
    [
      'a header twice',
      'application_id,Q,rate,Q\nA,1,1,1\n',
      '  # stands in columns 2 and 4; rename one of them in the file',
    ],
    [
      'a header with line ends and quotes',
      '"application_id","a ""b""\nc: #d"\nA,1\n',
      '  "a \\"b\\"\\nc: #d": ignore',
    ],
    ['a header of a thousand letters', `application_id,${'long '.repeat(300)}\nA,1\n`, '  : ignore'],
    ['nothing at all', '', 'file_empty'],
    ['bytes that are no text', new Uint8Array([65, 0xff, 10]), 'text_undecodable'],
  ])('is read: %s', async (_, text, line) => {
    expect(await draft(text)).toContain(line);
  });
});

describe('where the header stands', () => {
  test.each([
    { why: 'a column without a name', text: 'Number,,Town,Plan?\n17,x,Alder,y\n18,y,Birch,n\n' },
    { why: 'below a title padded with delimiters', text: 'Survey,,,\nNumber,,Town,Plan?\n17,x,Alder,y\n' },
  ])('$why', async ({ text }) => {
    const names = (await draft(text)).flatMap((line) => /^ {2}"?([A-Z][a-z]+)/.exec(line)?.[1] ?? []);
    expect(names).toEqual(['Number', 'Town', 'Plan']);
  });
});

test('the long form is known by its own two columns, and names that are no facts are listed', async () => {
  const text = lines(
    'Application_ID,Fact,Value,Evidence,Batch',
    'A,policy.noKnock,none,p. 1,7',
    'A,No knocks at night,yes,,7',
  );
  expect(await draft(text)).toEqual([
    'columns:',
    '  Application_ID: application_id',
    '  Fact:',
    '    to: fact',
    '    values:',
    '      No knocks at night:',
    '  Value: value',
    '  Evidence: evidence',
    '  # not known; candidates: none',
    '  Batch: ignore',
  ]);
});
