import { fc } from '@fast-check/jest';
import { lines } from './read.ts';

const id = fc.constantFrom('A', 'B', 'C', 'D', '');
const answer = fc.constantFrom('yes', 'no', '', 'maybe');
const row = (...cells: readonly fc.Arbitrary<string>[]) => fc.tuple(...cells).map((texts) => texts.join(','));
const rows = (header: string, ...cells: readonly fc.Arbitrary<string>[]) =>
  fc.array(row(...cells), { maxLength: 6 }).map((texts) => lines(header, ...texts));

/** Files that are right and wrong in every way that one of their rows can be. */
export const madeUpFiles = fc.record(
  {
    applications: rows(
      'application_id,applicant_name,policy.written,subawards.planned',
      id,
      fc.constantFrom('a', '"x, y"', '"open', ''),
      answer,
      answer,
    ),
    subawards: rows(
      'application_id,subrecipient_name,amount,local',
      id,
      fc.constantFrom('s', 't'),
      fc.constantFrom('1', '2.50', 'lots', ''),
      answer,
    ),
    determinations: rows(
      'application_id,fact,value,reviewer,date,note',
      id,
      fc.constantFrom('policy.written', 'subawards.planned', 'reviewer.finding', 'policy.noKnok'),
      answer,
      fc.constantFrom('r', 's'),
      fc.constantFrom('2023-05-01', 'May'),
      fc.constant(''),
    ),
  },
  { requiredKeys: ['applications'] },
);
