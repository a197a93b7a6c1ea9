import { describe, expect, test } from '@jest/globals';
import type { RuleSetData } from '../model/rule-set.ts';
import { problemsOf, withPart } from '../testing/broken.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { parseRuleSet } from './parse-rule-set.ts';

const small = smallRuleSet();
const first = criterion('first', { fact: 'a.yes', operator: 'equals', value: true });
const [count] = small.profiles;
const question = { label: 'x', question: 'X?' };
const choices = (...values: readonly string[]) => values.map((value) => ({ value, label: value }));
const withCriterion = (more: object) => withPart('criteria', [{ ...first, ...more }]);
const withFact = (fact: object) => withPart('facts', [...small.facts, { ...question, ...fact }]);
const withParameter = (more: object) =>
  withPart('parameters', [{ id: 'p', label: 'p', description: 'p', basis: 'reconstructed', ...more }]);
const table = { id: 'b.rows', type: 'table' };

// Every name refers to something and stands for one thing. One fault in each.
const broken = [
  {
    why: 'two criteria have one id',
    data: withPart('criteria', [first, first]),
    says: ['repeated_id', 'criteria', 'the id `first` stands more than once'],
  },
  {
    why: 'two facts have one id',
    data: withFact({ id: 'a.yes', type: 'boolean' }),
    says: ['repeated_id', 'facts', 'the id `a.yes` stands more than once'],
  },
  {
    why: 'a fact and a derived fact have one id',
    data: withFact({ id: 'parts.sum', type: 'boolean' }),
    says: ['repeated_id', 'facts', 'the id `parts.sum` stands more than once'],
  },
  {
    why: 'two columns of a table have one id',
    data: withFact({
      ...table,
      columns: [
        { id: 'c', type: 'text', ...question },
        { id: 'c', type: 'text', ...question },
      ],
    }),
    says: ['repeated_id', 'facts[13].columns', 'the id `c` stands more than once'],
  },
  {
    why: 'two accepted answers have one value',
    data: withFact({ id: 'b.x', type: 'enum', values: choices('one', 'one') }),
    says: ['repeated_id', 'facts[13].values', 'the value `one` stands more than once'],
  },
  {
    why: 'two documents have one id',
    data: withPart('documents', [small.documents[0], small.documents[0]]),
    says: ['repeated_id', 'documents', 'the id `made-up` stands more than once'],
  },
  {
    why: 'two profiles have one id',
    data: withPart('profiles', [count, count]),
    says: ['repeated_id', 'profiles', 'the id `count` stands more than once'],
  },
  {
    why: 'two facts read one column',
    data: withPart('facts', [
      ...small.facts,
      { ...question, id: 'b.x', type: 'boolean', column: 'X' },
      { ...question, id: 'b.y', type: 'boolean', column: 'X' },
    ]),
    says: ['repeated_id', 'facts', 'the column `X` stands more than once'],
  },
  {
    why: 'a fact reads the column of another',
    data: withFact({ id: 'b.x', type: 'boolean', column: 'a.yes' }),
    says: ['repeated_id', 'facts', 'the column `a.yes` stands more than once'],
  },
  {
    why: 'a fact calls itself part of the record',
    data: withFact({ id: 'application.budget', type: 'money' }),
    says: [
      'reserved_id',
      'facts[13].id',
      '`application.budget` is the name of something that every application has; choose another',
    ],
  },
  {
    why: 'a fact is called like a column of the record',
    data: withFact({ id: 'applicant_name', type: 'text' }),
    says: [
      'reserved_id',
      'facts[13].id',
      '`applicant_name` is the name of something that every application has; choose another',
    ],
  },
  {
    why: 'a fact is called like an evidence column',
    data: withFact({ id: 'a.yes.evidence', type: 'text' }),
    says: [
      'reserved_id',
      'facts[13].id',
      '`a.yes.evidence` is the name of something that every application has; choose another',
    ],
  },
  {
    why: 'a table has the column that every table has',
    data: withFact({ ...table, columns: [{ id: 'application_id', type: 'text', ...question }] }),
    says: [
      'reserved_id',
      'facts[13].columns[0].id',
      '`application_id` is the name of something that every row of a table has; choose another',
    ],
  },
  {
    why: 'a family is misspelt',
    data: withCriterion({ family: 'mian' }),
    says: ['unknown_name', 'criteria[0].family', '`mian` is not a family; did you mean `main`?'],
  },
  {
    why: 'a cited document is unknown',
    data: withCriterion({ citations: [{ document: 'eo-14074' }] }),
    says: [
      'unknown_name',
      'criteria[0].citations[0].document',
      '`eo-14074` is not a document; known are made-up',
    ],
  },
  {
    why: 'a shown fact is misspelt',
    data: withCriterion({ shows: ['a.wrds'] }),
    says: ['unknown_name', 'criteria[0].shows[0]', '`a.wrds` is not a fact; did you mean `a.words`?'],
  },
  {
    why: 'the legal basis is an unknown document',
    data: withPart('legalBasis', [{ document: 'made-upp' }]),
    says: ['unknown_name', 'legalBasis[0].document', '`made-upp` is not a document; did you mean `made-up`?'],
  },
  {
    why: 'it was revoked by an unknown document',
    data: withPart('legalBasis', [{ document: 'made-up', revokedBy: 'nothing' }]),
    says: ['unknown_name', 'legalBasis[0].revokedBy', '`nothing` is not a document; known are made-up'],
  },
  {
    why: 'a table is planned by a fact that is not yes or no',
    data: withFact({ ...table, plannedBy: 'a.colour', columns: [{ id: 'c', type: 'text', ...question }] }),
    says: [
      'unknown_name',
      'facts[13].plannedBy',
      '`a.colour` is not a yes-or-no fact; known are a.yes, a.no, a.maybe, parts.planned',
    ],
  },
  {
    why: 'the default profile is misspelt',
    data: withPart('defaultProfile', 'cuont'),
    says: ['unknown_name', 'defaultProfile', '`cuont` is not a profile; did you mean `count`?'],
  },
  {
    why: 'the effective dates stand the wrong way round',
    data: withPart('effective', { from: '2023-10-01', to: '2023-09-30' }),
    says: ['dates_reversed', 'effective', 'it ends (2023-09-30) before it begins (2023-10-01)'],
  },
  {
    why: 'a default is under its bound',
    data: withParameter({ type: 'decimal', default: '0.99', minimum: '1', maximum: '2' }),
    says: ['out_of_bounds', 'parameters[0].default', '`0.99` is not between 1 and 2'],
  },
  {
    why: 'a default is over its bound',
    data: withParameter({ type: 'integer', default: 3, minimum: 1, maximum: 2 }),
    says: ['out_of_bounds', 'parameters[0].default', '`3` is not between 1 and 2'],
  },
  {
    why: 'a default is no choice',
    data: withParameter({ type: 'enum', default: 'summ', values: choices('sum', 'max') }),
    says: ['out_of_bounds', 'parameters[0].default', '`summ` is not one of sum, max; did you mean `sum`?'],
  },
] as const;

describe('a rule set is refused where', () => {
  test.each(broken)('$why', ({ data, says }) => {
    expect(problemsOf(() => parseRuleSet(data))).toEqual([says]);
  });
});

const sound: readonly { readonly why: string; readonly data: Partial<RuleSetData> | unknown }[] = [
  {
    why: 'a default on its bounds',
    data: withParameter({ type: 'decimal', default: '1', minimum: '1', maximum: '1.0' }),
  },
  {
    why: 'effective dates of one day',
    data: withPart('effective', { from: '2023-10-01', to: '2023-10-01' }),
  },
  {
    why: 'ids that every object has',
    data: {
      ...small,
      criteria: [
        { ...first, id: 'constructor' },
        { ...first, id: 'toString' },
      ],
      profiles: [{ ...count, points: { constructor: '2' } }],
    },
  },
  { why: 'criteria and facts of one name', data: withPart('criteria', [{ ...first, id: 'a.yes' }]) },
];

describe('a rule set is accepted with', () => {
  test.each(sound)('$why', ({ data }) => {
    expect(problemsOf(() => parseRuleSet(data))).toEqual([]);
  });
});
