import { applySolicitation, parseRuleSet, type ScalarFactData } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { DEFAULT_FORMATS } from './cells/formats.ts';
import { dataDictionaryTable } from './data-dictionary.ts';
import { BASIS, ONE_POINT_EACH } from './testing/one-point-each.ts';

const values = [
  { value: 'entries', label: 'entries' },
  { value: 'pursuits', label: 'vehicle pursuits' },
];

/** What the dictionary says of the answers to one fact. */
function answersTo(fact: Partial<ScalarFactData>, formats = DEFAULT_FORMATS): string | undefined {
  const rules = applySolicitation(
    parseRuleSet({
      ...ONE_POINT_EACH,
      id: 'one-fact',
      title: 'An invented rule set of one fact',
      caution: 'invented for tests',
      documents: [
        { id: 'made-up', short: 'Made up', title: 'A document that does not exist', seen: 'never' },
      ],
      facts: [
        { id: 'a.fact', label: 'fact', question: 'Which?', ...fact },
        { id: 'another', type: 'boolean', label: 'another', question: 'Is it?' },
      ],
      criteria: [
        {
          id: 'a-fact',
          kind: 'priority_consideration',
          family: 'main',
          label: 'Answers the question',
          when: { fact: 'another', operator: 'equals', value: true },
          shows: ['a.fact'],
          citations: [{ document: 'made-up', section: '1' }],
          evidence: 'nothing in particular',
          basis: BASIS,
        },
      ],
    }),
    null,
  );
  return dataDictionaryTable(rules, formats).rows.find(([, column]) => column === 'a.fact')?.[4];
}

test.each<{ readonly fact: Partial<ScalarFactData>; readonly says: string }>([
  { fact: { type: 'boolean' }, says: 'yes or no (also y, n, true, false, 1, 0)' },
  {
    fact: { type: 'boolean', notApplicable: true },
    says: 'yes or no (also y, n, true, false, 1, 0); or N/A',
  },
  {
    fact: { type: 'boolean', blankMeans: false },
    says: 'yes or no (also y, n, true, false, 1, 0); a blank means no',
  },
  { fact: { type: 'enum', values }, says: 'one of entries, pursuits (vehicle pursuits)' },
  {
    fact: { type: 'set', values },
    says: 'any of entries, pursuits (vehicle pursuits), separated by semicolons',
  },
  {
    fact: { type: 'set', values, blankMeans: [] },
    says: 'any of entries, pursuits (vehicle pursuits), separated by semicolons; a blank means none of them',
  },
  {
    fact: { type: 'integer', minimum: 0, maximum: 12 },
    says: 'a number from 0 to 12, whole and in digits, such as 12',
  },
  { fact: { type: 'decimal' }, says: 'any number, in digits, such as 12.5' },
  {
    fact: { type: 'decimal', unit: 'percent of the request' },
    says: 'any number, in digits, such as 12.5 or 12.5%',
  },
  {
    fact: { type: 'money', minimum: '0' },
    says: 'an amount in US dollars, such as 1234.50 or $1,234.50; a number of at least 0',
  },
  { fact: { type: 'date' }, says: 'a day as 2023-04-04 is written' },
])('the answers to $fact.type: $says', ({ fact, says }) => {
  expect(answersTo(fact)).toBe(says);
});

test.each<{ readonly fact: Partial<ScalarFactData>; readonly says: string }>([
  {
    fact: { type: 'set', values },
    says: 'any of entries, pursuits (vehicle pursuits), separated by vertical bars',
  },
  {
    fact: { type: 'decimal', minimum: '0.5' },
    says: 'a number of at least 0,5, in digits, such as 12,5',
  },
  { fact: { type: 'money' }, says: 'an amount in US dollars, such as 1234,50 or $1.234,50' },
  { fact: { type: 'date' }, says: 'a day as 2023-04-04 is written, or as DD.MM.YYYY' },
])('in declared formats, $fact.type: $says', ({ fact, says }) => {
  expect(answersTo(fact, { decimal: 'comma', dateFormat: 'DD.MM.YYYY', setSeparator: '|' })).toBe(says);
});
