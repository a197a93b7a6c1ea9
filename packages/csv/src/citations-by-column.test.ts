import { applySolicitation, ruleSet, solicitation } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { citationsByColumn } from './citations-by-column.ts';

/** The criteria for which each column of the subawards is read. */
const criteriaOf = (call: 'O-BJA-2023-171562' | 'ojp-fy2024-generic', column: string) => {
  const cycle = call === 'ojp-fy2024-generic' ? 'ojp-fy2024' : 'ojp-fy2023';
  const cited = citationsByColumn(applySolicitation(ruleSet(cycle), solicitation(call)), 'subawards');
  return (cited.get(column) ?? []).map((text) => text.split(':')[0]);
};

const SHARE = ['eq-1b-culturally-specific'];
const GATE = ['gate-eo13929-cert-subrecipients'];

describe('a column of the subawards', () => {
  test.each([
    { column: 'subrecipient_name', criteria: SHARE, why: 'rows are added up by it' },
    { column: 'amount', criteria: SHARE, why: 'it is added up' },
    { column: 'culturally_specific', criteria: SHARE, why: 'it says which rows are' },
    { column: 'law_enforcement', criteria: GATE, why: 'the gate asks for it' },
    { column: 'tribal', criteria: GATE, why: 'and who is exempt' },
    { column: 'safe_policing_certification', criteria: GATE, why: 'and what it is about' },
    { column: 'safe_policing_certified_on', criteria: [], why: 'it is shown and changes nothing' },
  ])('$column is read for $criteria: $why', ({ column, criteria }) => {
    expect(criteriaOf('O-BJA-2023-171562', column)).toEqual(criteria);
  });

  test('is read for nothing where what reads it is off', () => {
    expect(criteriaOf('ojp-fy2024-generic', 'law_enforcement')).toEqual([]);
    expect(criteriaOf('ojp-fy2024-generic', 'amount')).toEqual(SHARE);
  });

  test('carries the provisions, not the names alone', () => {
    const rules = applySolicitation(ruleSet('ojp-fy2023'), solicitation('O-BJA-2023-171562'));
    expect(citationsByColumn(rules, 'subawards').get('amount')).toEqual([
      'eq-1b-culturally-specific: EO 13985, OJP practice as recalled',
    ]);
  });
});
