import { describe, expect, test } from '@jest/globals';
import { problemsOf } from '../testing/broken.ts';
import { sum, withDerive } from '../testing/with-derive.ts';
import { parseRuleSet } from './parse-rule-set.ts';

const broken = [
  {
    why: 'a derivation is empty',
    derive: {},
    says: [
      'wrong_form',
      'derivedFacts[6].derive',
      '`{}`: a derivation was expected: {aggregate, table} or {share}',
    ],
  },
  {
    why: 'a derivation is a text',
    derive: 'sum',
    says: [
      'wrong_form',
      'derivedFacts[6].derive',
      '`sum`: a derivation was expected: {aggregate, table} or {share}',
    ],
  },
  {
    why: 'a derivation is a share and a sum',
    derive: { ...sum, share: { part: 'a.budget', whole: 'a.budget' } },
    says: ['unknown_key', 'derivedFacts[6].derive', '`aggregate` and `share` cannot stand side by side'],
  },
  {
    why: '`where` names a condition',
    derive: { ...sum, where: { condition: 'named' } },
    says: [
      'unknown_name',
      'derivedFacts[6].derive.where.condition',
      'a named condition cannot stand among the tests of a table’s rows',
    ],
  },
  {
    why: '`where` tests a fact that is no column',
    derive: { ...sum, where: { fact: 'a.yes', operator: 'equals', value: true } },
    says: [
      'unknown_name',
      'derivedFacts[6].derive.where.fact',
      '`a.yes` is not a column; known are amount, debt, loss, grant, name, kind, local',
    ],
  },
  {
    why: '`where` tests a text',
    derive: { ...sum, where: { fact: 'name', operator: 'equals', value: 'x' } },
    says: [
      'operator_misfit',
      'derivedFacts[6].derive.where.operator',
      '`equals` does not read `name`; a fact of type text is shown, never tested',
    ],
  },
  {
    why: '`where` turns "not applicable" round',
    derive: { ...sum, where: { not: { fact: 'local', operator: 'equals', value: true } } },
    says: [
      'negated_not_applicable',
      'derivedFacts[6].derive.where.not',
      '`local` may be answered "not applicable" and stands under `not`, which would make that answer a yes; test it without `not`',
    ],
  },
  {
    why: '`where` is an empty group',
    derive: { ...sum, where: { any: [] } },
    says: [
      'wrong_form',
      'derivedFacts[6].derive.where.any',
      'a group without conditions was found; give it one, or leave the group out',
    ],
  },
  {
    why: 'a part is misspelt',
    derive: { share: { part: 'parts.sun', whole: 'a.budget' } },
    says: [
      'derived_misfit',
      'derivedFacts[6].derive.share',
      '`parts.sun` is not a fact; did you mean `parts.sum`?',
    ],
  },
  {
    why: 'a whole is a text',
    derive: { share: { part: 'parts.sum', whole: 'a.words' } },
    says: [
      'derived_misfit',
      'derivedFacts[6].derive.share',
      '`a.words` is of type text, and a number was expected',
    ],
  },
  {
    why: 'a whole is a share itself',
    derive: { share: { part: 'parts.sum', whole: 'parts.share' } },
    says: [
      'derived_misfit',
      'derivedFacts[6].derive.share',
      '`parts.share` is of type share, and a number was expected',
    ],
  },
  {
    why: 'a whole may be negative',
    derive: { share: { part: 'parts.sum', whole: 'b.debt' } },
    says: ['derived_misfit', 'derivedFacts[6].derive.share', '`b.debt` may be negative; give it `minimum` 0'],
  },
  {
    why: 'a whole may be "not applicable"',
    derive: { share: { part: 'parts.sum', whole: 'b.spent' } },
    says: [
      'derived_misfit',
      'derivedFacts[6].derive.share',
      '`b.spent` may be answered "not applicable", of which there is no share',
    ],
  },
  {
    why: 'a share lacks its whole',
    derive: { share: { part: 'parts.sum' } },
    says: [
      'missing',
      'derivedFacts[6].derive.share',
      '`whole` is missing; an id was expected: a letter, then letters, digits, dots, hyphens',
    ],
  },
] as const;

describe('a derived fact is refused where', () => {
  test.each(broken)('$why', ({ derive, says }) => {
    expect(problemsOf(() => parseRuleSet(withDerive(derive)))).toEqual([says]);
  });
});
