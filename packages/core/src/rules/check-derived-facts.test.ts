import { describe, expect, test } from '@jest/globals';
import { problemsOf } from '../testing/broken.ts';
import { sum, withDerive } from '../testing/with-derive.ts';
import { parseRuleSet } from './parse-rule-set.ts';

const broken = [
  {
    why: 'an aggregate is misspelt',
    derive: { ...sum, aggregate: 'summ' },
    says: ['wrong_form', 'derivedFacts[6].derive.aggregate', '`summ` is not accepted; did you mean `sum`?'],
  },
  {
    why: 'an aggregate is another word',
    derive: { ...sum, aggregate: 'average' },
    says: [
      'wrong_form',
      'derivedFacts[6].derive.aggregate',
      '`average` is not accepted; one of sum, max, count, any, or {parameter} was expected',
    ],
  },
  {
    why: 'a key is misspelt',
    derive: { aggregate: 'sum', tabel: 'rows', column: 'amount' },
    says: ['unknown_key', 'derivedFacts[6].derive', '`tabel` is not known here; did you mean `table`?'],
  },
  {
    why: 'a table is misspelt',
    derive: { ...sum, table: 'row' },
    says: ['derived_misfit', 'derivedFacts[6].derive.table', '`row` is not a table; did you mean `rows`?'],
  },
  {
    why: 'a fact that is no table stands for one',
    derive: { ...sum, table: 'a.yes' },
    says: ['derived_misfit', 'derivedFacts[6].derive.table', '`a.yes` is not a table; known are parts, rows'],
  },
  {
    why: 'a sum has no column',
    derive: { aggregate: 'sum', table: 'rows' },
    says: [
      'derived_misfit',
      'derivedFacts[6].derive.column',
      '`sum` needs a `column`; known are amount, debt, loss, grant, name, kind, local',
    ],
  },
  {
    why: 'a column is misspelt',
    derive: { ...sum, column: 'amuont' },
    says: [
      'derived_misfit',
      'derivedFacts[6].derive.column',
      '`amuont` is not a column of `rows`; did you mean `amount`?',
    ],
  },
  {
    why: 'a column is no number',
    derive: { ...sum, column: 'name' },
    says: [
      'derived_misfit',
      'derivedFacts[6].derive.column',
      '`name` is of type text, and a number was expected',
    ],
  },
  {
    why: 'a column has no minimum',
    derive: { ...sum, column: 'debt' },
    says: ['derived_misfit', 'derivedFacts[6].derive.column', '`debt` may be negative; give it `minimum` 0'],
  },
  {
    why: 'a column’s minimum is a hundredth below zero',
    derive: { ...sum, column: 'loss' },
    says: ['derived_misfit', 'derivedFacts[6].derive.column', '`loss` may be negative; give it `minimum` 0'],
  },
  {
    why: 'a column may be "not applicable"',
    derive: { ...sum, column: 'grant' },
    says: [
      'derived_misfit',
      'derivedFacts[6].derive.column',
      '`grant` may be answered "not applicable", which cannot be added up',
    ],
  },
  {
    why: 'a count has a column',
    derive: { aggregate: 'count', table: 'rows', column: 'amount' },
    says: ['derived_misfit', 'derivedFacts[6].derive.column', '`count` and `any` read no column'],
  },
  {
    why: '`per` stands without `max`',
    derive: { ...sum, per: 'name' },
    says: ['derived_misfit', 'derivedFacts[6].derive.per', '`per` is for `max` alone'],
  },
  {
    why: '`per` is misspelt',
    derive: { ...sum, aggregate: 'max', per: 'nmae' },
    says: [
      'derived_misfit',
      'derivedFacts[6].derive.per',
      '`nmae` is not a column of `rows`; did you mean `name`?',
    ],
  },
  {
    why: '`per` is a number',
    derive: { ...sum, aggregate: 'max', per: 'debt' },
    says: [
      'derived_misfit',
      'derivedFacts[6].derive.per',
      '`debt` is of type money, and rows are added up per a text or choice',
    ],
  },
  {
    why: '`per` may be "not applicable"',
    derive: { ...sum, aggregate: 'max', per: 'kind' },
    says: [
      'derived_misfit',
      'derivedFacts[6].derive.per',
      '`kind` may be answered "not applicable", which is no name to add rows up by',
    ],
  },
  {
    why: 'a parameter chooses between adding and counting',
    derive: { ...sum, aggregate: { parameter: 'mixed' } },
    says: [
      'derived_misfit',
      'derivedFacts[6].derive.aggregate',
      'a parameter cannot choose between adding amounts and counting rows: the fact would change its type',
    ],
  },
  {
    why: 'a parameter chooses between a number and a yes',
    derive: { aggregate: { parameter: 'counted' }, table: 'rows' },
    says: [
      'derived_misfit',
      'derivedFacts[6].derive.aggregate',
      'a parameter cannot choose between `count` and `any`: the fact would change its type',
    ],
  },
  {
    why: 'a parameter chooses something strange',
    derive: { ...sum, aggregate: { parameter: 'strange' } },
    says: [
      'derived_misfit',
      'derivedFacts[6].derive.aggregate',
      'a parameter here must be a choice among sum, max, count, any',
    ],
  },
  {
    why: 'a parameter is a number',
    derive: { ...sum, aggregate: { parameter: 'number' } },
    says: [
      'derived_misfit',
      'derivedFacts[6].derive.aggregate',
      'a parameter here must be a choice among sum, max, count, any',
    ],
  },
  {
    why: 'a parameter is misspelt',
    derive: { ...sum, aggregate: { parameter: 'measur' } },
    says: [
      'derived_misfit',
      'derivedFacts[6].derive.aggregate',
      '`measur` is not a parameter; did you mean `measure`?',
    ],
  },
] as const;

describe('a derived fact is refused where', () => {
  test.each(broken)('$why', ({ derive, says }) => {
    expect(problemsOf(() => parseRuleSet(withDerive(derive)))).toEqual([says]);
  });
});

describe('a derived fact is accepted where', () => {
  test.each([
    {
      why: 'a parameter chooses between the largest and the sum',
      derive: { ...sum, aggregate: { parameter: 'measure' }, per: 'name' },
    },
    {
      why: 'a count has a `where`',
      derive: {
        aggregate: 'count',
        table: 'rows',
        where: { fact: 'local', operator: 'equals', value: true },
      },
    },
    {
      why: '`where` has "not applicable" under two `not`',
      derive: { ...sum, where: { not: { not: { fact: 'local', operator: 'equals', value: true } } } },
    },
    {
      why: 'a share is of the federal request',
      derive: { share: { part: 'parts.largest', whole: 'application.requestedAmount' } },
    },
    { why: 'a share is of a count', derive: { share: { part: 'parts.count', whole: 'a.months' } } },
  ])('$why', ({ derive }) => {
    expect(problemsOf(() => parseRuleSet(withDerive(derive)))).toEqual([]);
  });
});
