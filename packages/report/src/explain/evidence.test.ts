import type { Attestation, FactAnswer } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { cell, library, libraryCard } from '../testing/library-applications.ts';
import { isMetOnAttestation } from './evidence.ts';

const bare = {
  'hours.evenings': cell(3, 14, 'hours.evenings'),
  'policy.quietRoom': cell(true, 10, 'policy.quietRoom'),
  'hours.days': cell([], 16, 'hours.days'),
};
const determined = (value: boolean): Attestation => ({
  status: 'provided',
  value,
  determination: { text: 'yes', reviewer: 'B. Ray', date: '2031-04-02', note: '' },
  corrects: cell(false, 10, 'policy.quietRoom'),
});

interface Row {
  readonly criterion: string;
  readonly facts: Readonly<Record<string, FactAnswer>>;
  readonly is: boolean;
  readonly why: string;
}

const rows: readonly Row[] = [
  { criterion: 'lib-evenings', facts: bare, is: true, why: 'two answers with nothing to show for either' },
  {
    criterion: 'lib-evenings',
    facts: { ...bare, 'hours.evenings': cell(3, 14, 'hours.evenings', 'Opening hours') },
    is: false,
    why: 'evidence for one of them is evidence',
  },
  {
    criterion: 'lib-evenings',
    facts: { ...bare, 'policy.quietRoom': determined(true) },
    is: false,
    why: 'a reviewer looked at one of them',
  },
  {
    criterion: 'lib-evenings',
    facts: { ...bare, 'policy.quietRoomWhere': cell('second floor', 11, 'policy.quietRoomWhere') },
    is: false,
    why: 'the text shown beside it holds what was asked for',
  },
  {
    criterion: 'lib-evenings',
    facts: { ...bare, 'policy.quietRoomWhere': cell(null, 11, 'policy.quietRoomWhere') },
    is: true,
    why: 'a text that was left blank holds nothing',
  },
  { criterion: 'lib-welcome', facts: {}, is: false, why: 'a reviewer’s finding is nobody’s attestation' },
  {
    criterion: 'lib-rural',
    facts: {},
    is: false,
    why: 'what follows from a table is shown by the table',
  },
  {
    criterion: 'gate-not-private',
    facts: { 'library.kind': cell('public', 6, 'library.kind') },
    is: false,
    why: 'eligibility is no priority',
  },
  {
    criterion: 'lib-evenings',
    facts: { ...bare, 'hours.evenings': cell(1, 14, 'hours.evenings') },
    is: false,
    why: 'it is not met at all',
  },
];

describe('met on attestation', () => {
  test.each(rows)('$criterion, $is: $why', ({ criterion, facts, is }) => {
    const { evaluation } = libraryCard(library('A', facts));
    expect(isMetOnAttestation(evaluation.finding(criterion), evaluation.application)).toBe(is);
  });
});
