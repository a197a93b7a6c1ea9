import { type AppliedRuleSet, applySolicitation, parseRuleSet } from '@grantscore/core';
import { BASIS, ONE_POINT_EACH } from './one-point-each.ts';

const POLICY = [
  { value: 'none', label: 'no policy' },
  { value: 'limits', label: 'limits them; in writing' },
  { value: 'bans', label: 'the chief’s ban' },
  // Names that are told apart only by their case, or stand for two answers.
  { value: 'Partly', label: 'LIMITS' },
  { value: 'N/A', label: 'twice' },
  { value: 'other', label: 'Twice' },
];

const FACTS = [
  { type: 'boolean' },
  { type: 'boolean', notApplicable: true },
  { type: 'boolean', blankMeans: false },
  { type: 'boolean', answeredBy: 'reviewer' },
  { type: 'enum', values: POLICY },
  { type: 'enum', values: POLICY.slice(0, 3), notApplicable: true, blankMeans: 'none' },
  { type: 'set', values: POLICY },
  { type: 'set', values: POLICY.slice(0, 3), notApplicable: true, blankMeans: ['none', 'bans'] },
  { type: 'set', values: POLICY.slice(1, 3), blankMeans: [] },
  { type: 'integer' },
  { type: 'integer', minimum: 0, maximum: 12, blankMeans: 3 },
  { type: 'integer', minimum: -1000, notApplicable: true, unit: 'percent' },
  { type: 'decimal' },
  { type: 'decimal', minimum: '-0.5', maximum: '100', unit: 'percent' },
  { type: 'decimal', minimum: '-0.000000000001', maximum: '123456789012345.75', blankMeans: '0.50' },
  { type: 'decimal', maximum: '1000000000000000', notApplicable: true },
  { type: 'money' },
  { type: 'money', minimum: '0', maximum: '1234.50', blankMeans: '0' },
  { type: 'money', minimum: '-1000000', maximum: '9999999999999.99', notApplicable: true },
  { type: 'date' },
  { type: 'date', notApplicable: true, column: 'adopted' },
  { type: 'instant' },
  { type: 'instant', notApplicable: true },
  { type: 'text' },
  { type: 'text', notApplicable: true, column: 'words' },
];

/** An invented rule set with facts of every type: with bounds and without, with a meaning for blanks, and with names that are hard to tell apart. */
export function rulesWithBounds(): AppliedRuleSet {
  const facts = FACTS.map((fact, i) => {
    const id = `${fact.type}.${i + 1}`;
    return { id, label: id, question: `Which ${id}?`, ...fact };
  });
  const data = {
    ...ONE_POINT_EACH,
    id: 'with-bounds',
    title: 'Facts of every type',
    caution: 'invented for tests',
    documents: [{ id: 'made-up', short: 'Made up', title: 'A document that does not exist', seen: 'never' }],
    facts,
    criteria: [
      {
        id: 'any',
        kind: 'priority_consideration',
        family: 'main',
        label: 'Any',
        when: { fact: 'boolean.1', operator: 'equals', value: true },
        shows: facts.slice(1).map(({ id }) => id),
        citations: [{ document: 'made-up', section: 'sec. 1' }],
        evidence: 'nothing in particular',
        basis: BASIS,
      },
    ],
  };
  return applySolicitation(parseRuleSet(data), null);
}
