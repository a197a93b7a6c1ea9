import { describe, expect, test } from '@jest/globals';
import { madeUpRules } from '../testing/made-up-rules.ts';
import { MappingError, mappingProblemLine } from './mapping-error.ts';
import { parseMapping } from './parse-mapping.ts';

const rules = madeUpRules();

function problemsOf(data: unknown): readonly string[] {
  try {
    parseMapping(data, rules);
    return [];
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    return error.problems.map(mappingProblemLine);
  }
}

test('a mapping of every form is read', () => {
  const mapping = parseMapping(
    {
      columns: {
        ' Agency ID ': 'application_id',
        'No-knock?': { to: 'policy.noKnock', values: { ' Y - see policy ': 'prohibits', N: null, '?': '' } },
        'Posted / evidence': {
          split: ' / ',
          into: [{ to: 'policy.posted', values: { P: 'yes' } }, 'policy.posted.evidence', 'ignore'],
        },
        Notes: 'ignore',
      },
      constants: { competition_id: 'C-1' },
    },
    rules,
  );
  expect(mapping).toEqual({
    entries: [
      { header: 'Agency ID', split: null, into: [{ name: 'application_id', values: new Map() }] },
      {
        header: 'No-knock?',
        split: null,
        into: [
          {
            name: 'policy.noKnock',
            values: new Map([
              ['Y - see policy', 'prohibits'],
              ['N', ''],
              ['?', ''],
            ]),
          },
        ],
      },
      {
        header: 'Posted / evidence',
        split: ' / ',
        into: [
          { name: 'policy.posted', values: new Map([['P', 'yes']]) },
          { name: 'policy.posted.evidence', values: new Map() },
          null,
        ],
      },
      { header: 'Notes', split: null, into: [null] },
    ],
    constants: new Map([['competition_id', 'C-1']]),
  });
});

test('headers and values may have any name', () => {
  const data = JSON.parse(
    '{"columns":{"__proto__":{"to":"policy.noKnock","values":{"__proto__":"none"}},"toString":"ignore"}}',
  );
  expect(parseMapping(data, rules).entries.map(({ header }) => header)).toEqual(['__proto__', 'toString']);
  expect(parseMapping(data, rules).entries[0]?.into[0]?.values.get('__proto__')).toBe('none');
});

describe('its form', () => {
  test.each([
    ['nothing at all', null, ['an object with `columns`, `constants` or both was expected']],
    ['a list', [], ['an object with `columns`, `constants` or both was expected']],
    [
      'neither columns nor constants',
      {},
      ['`columns` is missing; name there what each column of the file is read as'],
    ],
    ['a misspelt key', { colums: {} }, ['colums: this key is not known here; did you mean `columns`?']],
    [
      'a key that nothing is like',
      { columns: {}, rules: 'ojp' },
      ['rules: this key is not known here; known are columns, constants'],
    ],
    ['columns as a list', { columns: ['a'] }, ['columns: an object was expected']],
    ['a number for a name', { columns: { A: 5 } }, ['columns.A: text was expected; put a number in quotes']],
    ['nothing for a name', { columns: { A: '' } }, ['columns.A: it is blank']],
    [
      'a misspelt key of a column',
      { columns: { A: { to: 'policy.noKnock', valeus: {} } } },
      ['columns.A.valeus: this key is not known here; did you mean `values`?'],
    ],
    ['values without a column', { columns: { A: { values: {} } } }, ['columns.A.to: it is missing']],
    [
      'a misspelt key of a column that is split',
      { columns: { A: { splt: '/', into: ['policy.noKnock', 'ignore'] } } },
      ['columns.A.split: it is missing', 'columns.A.splt: this key is not known here; did you mean `split`?'],
    ],
    [
      'a column split in one',
      { columns: { A: { split: '/', into: ['policy.noKnock'] } } },
      ['columns.A.into: two names or more were expected, one for each part'],
    ],
    [
      'a column split by nothing',
      { columns: { A: { split: '', into: ['policy.noKnock', 'ignore'] } } },
      ['columns.A.split: it is empty; write what stands between the parts'],
    ],
    [
      'a number for a value',
      { columns: { A: { to: 'training.months', values: { often: 3 } } } },
      ['columns.A.values.often: text was expected; put a number, or true and false, in quotes'],
    ],
    [
      'a value that is blank',
      { columns: { A: { to: 'policy.noKnock', values: { ' ': 'none' } } } },
      ['columns.A.values[" "]: a blank cell has no value to map; it is read as it stands'],
    ],
    [
      'one value twice, blanks aside',
      { columns: { A: { to: 'policy.noKnock', values: { N: 'none', 'N ': 'limits' } } } },
      ['columns.A.values["N "]: `N` is listed twice'],
    ],
    [
      'a column without a name',
      { columns: { ' ': 'ignore' } },
      ['columns[" "]: a column without a name cannot be mapped; name it in the file'],
    ],
  ])('is refused with its place: %s', (_, data, expected) => {
    expect(problemsOf(data)).toEqual(expected);
  });
});

describe('what it says', () => {
  test.each([
    [
      'a fact that is misspelt',
      { columns: { A: 'policy.noknok' } },
      ['columns.A: `policy.noknok` is no column of these rules; did you mean `policy.noKnock`?'],
    ],
    [
      'a fact by its label',
      { columns: { A: 'no-knock policy' } },
      ['columns.A: `no-knock policy` is no column of these rules; did you mean `policy.noKnock`?'],
    ],
    [
      'a word that is no column',
      { columns: { A: 'ignored' } },
      ['columns.A: `ignored` is no column of these rules; did you mean `ignore`?'],
    ],
    [
      'nothing known',
      { columns: { A: 'weather in summer' } },
      [
        'columns.A: `weather in summer` is no column of these rules; `grantscore template` lists those there are, and `ignore` leaves a column out',
      ],
    ],
    [
      'a fact that only reviewers answer',
      { columns: { A: 'reviewer.finding' } },
      ['columns.A: `reviewer.finding` is answered by reviewers; it belongs in the determinations file'],
    ],
    [
      'two columns read as one',
      { columns: { A: 'policy.noKnock', B: { split: '/', into: ['ignore', 'policy.noKnock'] } } },
      ['columns.B.into[1]: `policy.noKnock` is already read from `A`; keep one of the two'],
    ],
    [
      'a column that is a constant too',
      { columns: { A: 'competition_id' }, constants: { competition_id: 'C' } },
      ['constants.competition_id: `competition_id` is already read from `A`; keep one of the two'],
    ],
    [
      'one column twice, unseen characters aside',
      { columns: { A: 'policy.noKnock', '\u200BA ': 'ignore' } },
      ['columns.A: another entry names the same column'],
    ],
    [
      'a value that the cells of the fact refuse',
      { columns: { A: { to: 'policy.noKnock', values: { Y: 'prohibit' } } } },
      [
        'columns.A.values.Y: for `policy.noKnock`: `prohibit` is not an accepted answer; write one of none, limits, prohibits; did you mean `prohibits`?',
      ],
    ],
    [
      'not applicable where the question has no such answer',
      { columns: { A: { to: 'policy.written', values: { '-': 'N/A' } } } },
      [
        'columns.A.values.-: for `policy.written`: `N/A`: “not applicable” is not an answer to this question; write yes or no (also y, n, true, false, 1, 0), or leave the cell blank where the answer is not known',
      ],
    ],
    [
      'a constant that is no answer',
      { constants: { 'training.months': 'monthly' } },
      [
        expect.stringContaining(
          'constants["training.months"]: for `training.months`: `monthly` is not a whole number',
        ),
      ],
    ],
    [
      'an id for all',
      { constants: { application_id: 'A-1' } },
      ['constants.application_id: every application needs one of its own; name a column for it'],
    ],
    [
      'a blank for a name',
      { columns: { A: { to: 'applicant_name', values: { none: '' } } } },
      ['columns.A.values.none: a blank is no applicant name'],
    ],
  ])('is checked against the rules: %s', (_, data, expected) => {
    expect(problemsOf(data)).toEqual(expected);
  });

  test.each([
    [
      'a fact that is misspelt',
      { columns: { Q: { to: 'fact', values: { 'No-knock?': 'policy.noknok' } }, A: 'value' } },
      [
        'columns.Q.values["No-knock?"]: for `fact`: `policy.noknok`: no fact has this name; name a fact by its id, or by the header of its column; did you mean `policy.noKnock`?',
      ],
    ],
    [
      'a column of the other form',
      { columns: { Q: 'fact', A: 'value', N: 'applicant_name' } },
      [expect.stringContaining('columns.N: `applicant_name` is no column of these rules')],
    ],
  ])('in the long form: %s', (_, data, expected) => {
    expect(problemsOf(data)).toEqual(expected);
  });

  test('and every problem is told at once', () => {
    expect(
      problemsOf({ columns: { A: 'nope', B: { to: 'policy.noKnock', values: { Y: 'yep' } } }, constant: {} }),
    ).toHaveLength(3);
  });
});
