import { decimal } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { library } from '../testing/library-applications.ts';
import { libraryReport, pool } from '../testing/library-report.ts';
import { mixedReports } from '../testing/mixed-pool.ts';
import { renderMarkdown, renderMarkdownParts } from './markdown.ts';

const text = renderMarkdown(libraryReport());

test('the ranking comes first, then decisions, applications, the field, criteria, rules and input', () => {
  expect(text.split('\n').filter((line) => line.startsWith('## '))).toEqual([
    '## Ranking',
    '## Needs a decision',
    '## Missing answers most asked for',
    '## Applications',
    '## The field as a whole',
    '## How firm is the ranking?',
    '## Criteria in use',
    '## Criteria not in use',
    '## Rules',
    '## Input',
  ]);
});

test('the caution stands above the ranking', () => {
  expect(text.slice(0, text.indexOf('## Ranking'))).toMatchInlineSnapshot(`
"# Open Shelves, fiscal year 2031

Open Shelves, fiscal year 2031 (no solicitation named) · rule set \`library-2031@1.2.0\` (custom) · profile count (unofficial)

> These criteria are historical: Order 9 was revoked on 2 January 2032.
>
> By this profile; not a funding recommendation.
>
> An invented programme. Nothing in it was ever asked of a library.

6 scored · 5 ranked · 1 not ranked · 1 eligibility open · 2 need a decision · 1 row quarantined · 0 met on attestation alone

"
`);
});

test('the ranking and what is left of it', () => {
  expect(text.slice(text.indexOf('## Ranking'), text.indexOf('## Applications'))).toMatchInlineSnapshot(`
"## Ranking

By this profile; not a funding recommendation.

| Rank | Applicant | Application | Score | Could be | Place | Notes |
| --- | --- | --- | --- | --- | --- | --- |
| 1= | Library of L-1 | L-1 | 3.0 of 3.0 | 3.0 | 1 |  |
| 1= | Library of L-6 | L-6 | 3.0 of 3.0 | 3.0 | 1 |  |
| 3 | Library of L-2 | L-2 | 2.5 of 3.0 | 2.5 | 3 to 4 |  |
| 4 | Library of L-5 | L-5 | 1.0 of 3.0 | 1.0 to 2.0 | 4 to 5 | determinations disagree |
| 5 | Library of L-4 | L-4 | 0.0 of 3.0 | 0.0 to 3.0 | 1 to 5 | eligibility open |

### Not ranked (1)

| Applicant | Application | Score | Not met |
| --- | --- | --- | --- |
| Library of L-3 | L-3 | 2.0 of 2.0 | Is not a private library: because it answered \`private\` for kind of library (applications.csv line 2, column 6) |

“Could be” is the score that the missing answers leave open. Best and worst places are a safe outer bound on what the missing answers leave open: each application varies on its own, and each criterion that could not be told is met or not on its own.

## Needs a decision

- Library of L-5 (L-5): reviewers disagree on finding on welcome: A. Lee says \`yes\` and B. Ray says \`no\`
- Library of L-4 (L-4): it could not be told whether it meets “Is not a private library”; it is ranked, and may not belong there

## Missing answers most asked for

| Answer | Column | Would come from | Applications without it |
| --- | --- | --- | --- |
| amount | amount in branches | the applicant | 1 |
| kind of library | library.kind | the applicant | 1 |
| policy on fines | policy.fines | the applicant | 1 |
| finding on welcome | review.welcome | a reviewer | 1 |

"
`);
});

test('one application', () => {
  expect(
    text.slice(text.indexOf('### Library of L-5'), text.indexOf('### Library of L-4')),
  ).toMatchInlineSnapshot(`
"### Library of L-5 (L-5)

1.0 of 3.0 · place 4, between 4 and 5 whatever the missing answers are (a safe outer bound)

Record: \\$200,000.00 requested · applications.csv line 2

Needs a decision: reviewers disagree on finding on welcome.

**Met (1)**

- Gives rural branches a fair part (1.0 points): because the rural share of the request came to \\$60,000.00 (the largest by branch) of \\$200,000.00, or 30 percent (at least 30 percent is enough)
  <br>applications.csv line 2, column 5; branches.csv line 2, columns 2, 3 and 4; line 3, column 4
  <br>the Shelf Guide, item 7 (the item: reconstructed, the text was not seen; the test: our modelling choice)

**Not met (3)**

- Charges few fines or none: because it answered \`all\` (everyone) for policy on fines; \`none\` (no fines) or \`adults\` (adults only) would meet it
  <br>applications.csv line 2, column 8
  <br>Order 9 sec. 2(a); the Shelf Guide, item 4 (the item: known from a third party’s summary; the test: our modelling choice)
- Opens in the evening and keeps a quiet room: because it answered 1 evening a week for evenings open; at least 2 would meet it
  <br>applications.csv line 2, column 14
  <br>Order 9 sec. 3 (the item and its test: reconstructed, the text was not seen)
- Keeps its stacks closed: because it answered no for closed stacks
  <br>applications.csv line 2, column 12
  <br>the Shelf Guide (the item and its test: our modelling choice)

**Could not be told (1)**

- Welcomes strangers: because reviewers disagree on finding on welcome: A. Lee says \`yes\` and B. Ray says \`no\`; it needs a decision; a yes would make it 2.0 of 3.0 and place 4 to 5
  <br>the Shelf Guide (the item: the text itself was read; the test: our modelling choice)

**Eligibility and completeness (1)**

- Is not a private library (met): because it answered \`public\` (open to everyone) for kind of library
  <br>applications.csv line 2, column 6 · evidence: Charter, p. 1
  <br>Order 9 sec. 1 (the item and its test: the text itself was read)

"
`);
});

test('the field as a whole', () => {
  const model = mixedReports.find(({ model: own }) => own.field.states !== null)?.model;
  if (model === undefined) throw new Error('no report has states');
  const markdown = renderMarkdown(model);
  expect(
    markdown.slice(markdown.indexOf('## The field as a whole'), markdown.indexOf('## How firm')),
  ).toMatchInlineSnapshot(`
"## The field as a whole

### Scores as shares of what could be scored

| Share of what could be scored | Applications |
| --- | --- |
| 0% to under 10% | 2 |
| 10% to under 20% | 0 |
| 20% to under 30% | 0 |
| 30% to under 40% | 0 |
| 40% to under 50% | 0 |
| 50% to under 60% | 0 |
| 60% to under 70% | 0 |
| 70% to under 80% | 0 |
| 80% to under 90% | 1 |
| 90% to 100% | 3 |

### Criteria by share of applicants

| Criterion | Met | Not met | Could not be told | Does not apply |
| --- | --- | --- | --- | --- |
| Charges few fines or none | 3 (50.0%) | 1 (16.7%) | 1 (16.7%) | 1 (16.7%) |
| Opens in the evening and keeps a quiet room | 3 (50.0%) | 1 (16.7%) | 1 (16.7%) | 1 (16.7%) |
| Welcomes strangers | 4 (66.7%) | 0 (0.0%) | 2 (33.3%) | 0 (0.0%) |
| Gives rural branches a fair part | 4 (66.7%) | 0 (0.0%) | 2 (33.3%) | 0 (0.0%) |
| Keeps its stacks closed | 1 (16.7%) | 5 (83.3%) | 0 (0.0%) | 0 (0.0%) |
| Is not a private library | 4 (66.7%) | 1 (16.7%) | 1 (16.7%) | 0 (0.0%) |

### Scores by state or territory, as shares of what could be scored

| Group | Applications | Ranked | Lowest share | Middle share | Highest share |
| --- | --- | --- | --- | --- | --- |
| WA | 3 | 3 | 0.0% | 100.0% | 100.0% |
| OR | 2 | 2 | 0.0% | 41.7% | 83.3% |
| not given | 1 | 0 | 100.0% | 100.0% | 100.0% |

### Scores by applicant type, as shares of what could be scored

| Group | Applications | Ranked | Lowest share | Middle share | Highest share |
| --- | --- | --- | --- | --- | --- |
| county\\_government | 3 | 2 | 0.0% | 100.0% | 100.0% |
| not given | 3 | 3 | 0.0% | 83.3% | 100.0% |

"
`);
});

test('of nobody there is no field', () => {
  expect(renderMarkdown(libraryReport([]))).toContain('## The field as a whole\n\nNobody was scored.\n');
});

test('a solicitation shows its items, its parameters, its deadlines and its funds', () => {
  const called = renderMarkdown(libraryReport(pool, { called: true }));
  const criteria = called.slice(called.indexOf('## Criteria in use'));
  expect(criteria.slice(0, criteria.indexOf('\n- '))).toMatchInlineSnapshot(`
"## Criteria in use

The solicitation counts two items, three criteria:

1. Opens up (lib-fines, lib-evenings)
2. Shares (lib-rural)
"
`);
  expect(called.slice(called.indexOf('## Rules'))).toMatchInlineSnapshot(`
"## Rules

Rule set \`library-2031@1.2.0\`, SHA-256 635f24e6548fc38d1a24870f00906969cbed3d15e90eccde079ee419ffb8fa31, custom.

Solicitation L-2031-1, SHA-256 becbaef24629ca999bca8fb8adb272907e5b94a8f722118f6bfd99abf46de13e. Invented.

Profile count (unofficial): One point each, less half a point for closed stacks.

| Parameter | Value | Set by | Basis of its default |
| --- | --- | --- | --- |
| percent for branches | 25 | the solicitation | our modelling choice |
| which branches make it up | max (one branch alone) | the rule set | our modelling choice |

- Deadline, by post: 4 March 2031, 17:00 America/New\\_York (2031-03-04T22:00:00.000Z)

Funds expected: \\$250,000.00

Legal basis:

- Order 9 sec. 1 (revoked on 2032-01-02 by Order 10)
- the Shelf Guide

Documents:

- Order 9: Order 9 on Open Shelves (invented)
- Order 10: Order 10, which ends Order 9 (invented)
- the Shelf Guide: A guide to open shelves (invented)

How sure we are of a thing is said in four grades: *the text itself was read*, *known from a third party’s summary*, *reconstructed, the text was not seen*, *our modelling choice*.

## Input

- applications.csv: read 7 = scored 6 + quarantined 1
  - line 9, column 5 \`requested_amount\`: \`lots\` is not an amount; write 1234.50

Scored 6: 5 ranked, 1 not ranked.

- warning: applications.csv, line 1, column 20 \`policy.fine\`: \`policy.fine\`: the column is not known; it is left out; did you mean \`policy.fines\`?
"
`);
});

/** What a hostile file could hold: markup, ends of cells, of lines and of code, marks that turn the text round. */
const HOSTILE =
  'x | y\n\n# h\r\n- [a](javascript:1) <script>alert(1)</script> `code` ``` &amp; \u202e\u001b[31m **b**';

test('hostile names, ids and cells change nothing but text', () => {
  const hostile = renderMarkdown(
    libraryReport([
      library(
        HOSTILE,
        {
          'policy.fines': { status: 'provided', value: 'none', evidence: { text: HOSTILE } },
          'policy.quietRoomWhere': HOSTILE,
        },
        { applicantName: HOSTILE, competition: HOSTILE },
      ),
    ]),
  );
  const tame = renderMarkdown(
    libraryReport([
      library(
        'T',
        {
          'policy.fines': { status: 'provided', value: 'none', evidence: { text: 'T' } },
          'policy.quietRoomWhere': 'T',
        },
        { applicantName: 'T', competition: 'T' },
      ),
    ]),
  );
  // What Markdown takes for its own is the same in both: what each line begins with, and the bars of its cells.
  const shape = (markdown: string) =>
    markdown
      .split('\n')
      .map((line) => `${/^[#>|\s-]*/.exec(line)?.[0]}${(line.match(/(?<!\\)\|/g) ?? []).length}`);
  expect(shape(hostile)).toEqual(shape(tame));
  const outsideCode = hostile.replace(/(?<!\\)`[^`\n]*`/g, '');
  expect(outsideCode).not.toMatch(/(?<!\\)<(?!br>|!-- -->)/);
  expect(outsideCode).not.toMatch(/(?<!\\)\[/);
});

test('its pieces make the whole', () => {
  expect([...renderMarkdownParts(libraryReport())].join('')).toBe(text);
});

test.each([
  { title: 'one competition', applications: pool },
  { title: 'several', applications: [...pool, library('L-9', {}, { competition: 'second' })] },
])('no level of heading is passed over, with $title', ({ applications }) => {
  const levels = [...renderMarkdown(libraryReport(applications)).matchAll(/^(#+) /gm)].map(
    ([, marks = '']) => marks.length,
  );
  expect(levels).toContain(3);
  for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
});

test('an application has its missing answers in order, and where it stands to the funding line', () => {
  const model = libraryReport(pool, {
    funding: { rule: 'stop', given: new Map([[null, decimal('250000')]]) },
  });
  const page = renderMarkdown(model);
  const own = page.slice(page.indexOf('### Library of L-4'), page.indexOf('## How firm'));
  expect(own).toContain('Funding line of \\$250,000.00: ');
  const wanted = model.applications.find(({ id }) => id === 'L-4')?.wanted ?? [];
  expect(wanted.length).toBeGreaterThan(2);
  const labels = [...own.matchAll(/^(\d+)\. (.*?): /gm)].slice(0, wanted.length).map(([, , label]) => label);
  expect(labels).toEqual(
    wanted.map(({ label, table, column }) => (column === null ? label : `${label} in ${table ?? ''}`)),
  );
});
