import {
  applySolicitation,
  type Condition,
  type CriterionData,
  type DerivedFactData,
  type FactAnswer,
  parseRuleSet,
} from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { branch, cell, library, libraryCard } from '../testing/library-applications.ts';
import { libraryRuleSet } from '../testing/library-rule-set.ts';
import { explainFinding } from './explain-finding.ts';

const RURAL: Condition = { fact: 'rural', operator: 'equals', value: true };

const derived: readonly DerivedFactData[] = [
  {
    id: 'money.number',
    label: 'number of branches',
    description: 'How many there are.',
    derive: { aggregate: 'count', table: 'branches' },
  },
  {
    id: 'money.sum',
    label: 'money of rural branches',
    description: 'All together.',
    derive: { aggregate: 'sum', table: 'branches', column: 'amount', where: RURAL },
  },
];

const tests: Readonly<Record<string, Condition>> = {
  three: { fact: 'money.number', operator: 'atLeast', value: 3 },
  rich: { fact: 'money.sum', operator: 'atLeast', value: '50000.00' },
  some: { fact: 'money.anyRural', operator: 'equals', value: true },
  none: { fact: 'money.anyRural', operator: 'equals', value: false },
};

const rules = applySolicitation(
  parseRuleSet({
    ...libraryRuleSet,
    derivedFacts: [...libraryRuleSet.derivedFacts, ...derived],
    criteria: Object.entries(tests).map(
      ([id, when]): CriterionData => ({
        id,
        kind: 'priority_consideration',
        family: 'money',
        label: id,
        when,
        citations: [{ document: 'guide' }],
        evidence: 'the budget',
        basis: { item: 'modelling-choice', test: 'modelling-choice', note: 'invented' },
      }),
    ),
    profiles: [
      {
        id: 'count',
        label: 'Count',
        description: 'one each',
        official: false,
        pointsEach: '1',
        keys: [{ key: 'points', direction: 'descending' }],
        ties: 'competition',
      },
    ],
  }),
  null,
);

/** The reason as it is read aloud, and where it is said to stand. */
function said(criterion: string, facts: Readonly<Record<string, FactAnswer>>) {
  const card = libraryCard(library('A', facts), rules);
  const { because, change, where } = explainFinding(card.evaluation.finding(criterion), card, 0);
  return { sentence: `${because}${change === null ? '' : `; ${change}`}`, where };
}

const north = branch('North', '60000.00', true, 2);
const south = branch('South', '10000.00', false, 3);
const notPlanned = { 'branches.planned': cell(false, 18, 'branches.planned') };

interface Row {
  readonly criterion: string;
  readonly facts: Readonly<Record<string, FactAnswer>>;
  readonly sentence: string;
  readonly where: string;
  readonly why: string;
}

const rows: readonly Row[] = [
  {
    criterion: 'three',
    facts: { branches: [north, south] },
    sentence: 'the number of branches came to 2; at least 3 would meet it',
    where: 'branches.csv lines 2 and 3, column 2',
    why: 'rows that are counted are shown by their names',
  },
  {
    criterion: 'three',
    facts: { branches: [] },
    sentence: 'the number of branches came to 0, since it lists no branches; at least 3 would meet it',
    where: '',
    why: 'no row stands in no cell',
  },
  {
    criterion: 'three',
    facts: { branches: [], ...notPlanned },
    sentence: 'the number of branches came to 0, since it lists no branches; at least 3 would meet it',
    where: 'applications.csv line 2, column 18',
    why: 'unless one says that none are planned',
  },
  {
    criterion: 'rich',
    facts: { branches: [north, south] },
    sentence: 'the money of rural branches came to $60,000.00, the sum (at least $50,000.00 is enough)',
    where: 'branches.csv line 2, columns 2, 3 and 4; line 3, column 4',
    why: 'of a row that does not count only what keeps it out is shown',
  },
  {
    criterion: 'rich',
    facts: { branches: [north, branch('South', null, true, 3)] },
    sentence:
      'the money of rural branches came to at least $60,000.00, the sum, though there is no answer for amount in the row of `South` (at least $50,000.00 is enough)',
    where: 'branches.csv lines 2 and 3, columns 2, 3 and 4',
    why: 'a blank that changes nothing is named all the same',
  },
  {
    criterion: 'rich',
    facts: { branches: [branch('North', '40000.00', null, 2), branch('South', null, true, 3)] },
    sentence:
      'the money of rural branches cannot be told: there is no answer for amount in the row of `South` and rural branch in the row of `North`; at least $50,000.00 would make it 2 of 4',
    where: 'branches.csv line 3, column 3; line 2, column 4',
    why: 'each blank that matters is named and cited, and no other cell',
  },
  {
    criterion: 'rich',
    facts: { branches: [branch('North', null, false, 2), branch('South', null, true, 3)] },
    sentence:
      'the money of rural branches cannot be told: there is no answer for amount in the row of `South`; at least $50,000.00 would make it 2 of 4',
    where: 'branches.csv line 3, column 3',
    why: 'a blank in a row that does not count is nobody’s business',
  },
  {
    criterion: 'rich',
    facts: { branches: [branch('North', null, true, 2), branch('South', null, true, 3)] },
    sentence:
      'the money of rural branches cannot be told: there is no answer for amount in the rows of `North` and `South`; at least $50,000.00 would make it 2 of 4',
    where: 'branches.csv lines 2 and 3, column 3',
    why: 'one column that is blank in two rows',
  },
  {
    criterion: 'rich',
    facts: { branches: [{ amount: null, rural: true }] },
    sentence:
      'the money of rural branches cannot be told: there is no answer for amount in a row without a name; at least $50,000.00 would make it 2 of 4',
    where: '',
    why: 'a row that nothing tells apart',
  },
  {
    criterion: 'none',
    facts: { branches: [north, south] },
    sentence: 'it lists rural branches: `North`; having none would meet it',
    where: 'branches.csv line 2, columns 2 and 4',
    why: 'the row that decides is named, and it alone cited',
  },
  {
    criterion: 'some',
    facts: { branches: [south] },
    sentence: 'it lists no rural branches; having one would meet it',
    where: 'branches.csv line 3, column 4',
    why: 'every row was looked at',
  },
  {
    criterion: 'some',
    facts: { branches: [] },
    sentence: 'it lists no branches; having rural branches would meet it',
    where: '',
    why: 'there is no row to look at',
  },
  {
    criterion: 'some',
    facts: { branches: [south, branch('East', '1.00', null, 4)] },
    sentence:
      'there is no answer for rural branch in the row of `East`, and so it cannot be told whether it lists rural branches; having one would meet it',
    where: 'branches.csv line 4, column 4',
    why: 'a row that may be one is named',
  },
  {
    criterion: 'some',
    facts: { branches: undefined, 'branches.planned': cell(null, 18, 'branches.planned') },
    sentence:
      'no rows were given for branches, and so it cannot be told whether it lists rural branches; having one would meet it',
    where: 'applications.csv line 2, column 18',
    why: 'the table was not given, and whether there is one not said',
  },
];

describe('what follows from a table', () => {
  test.each(rows)('$criterion: $why', ({ criterion, facts, sentence, where }) => {
    expect(said(criterion, facts)).toEqual({ sentence, where });
  });
});
