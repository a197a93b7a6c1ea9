import type { Application, AppliedRuleSet, TableRow } from '@grantscore/core';
import { applicationJoiner } from './application-joiner.ts';
import type { FileReading, RowReading } from './file-reading.ts';
import { isError } from './found-problem.ts';
import { type AwardRow, readAwards } from './read-awards.ts';
import { type ReviewerAnswer, readDeterminations } from './read-determinations.ts';
import type { ReadingOptions } from './read-file.ts';
import type { InputFiles } from './read-inputs.ts';
import { readSubawards } from './read-subawards.ts';
import { RowLedger } from './row-ledger.ts';

/** The files beside the applications, each read by itself. */
export interface BesideReadings {
  readonly subawards?: FileReading<TableRow>;
  readonly determinations?: FileReading<ReviewerAnswer | 'not_in_use'>;
  readonly awards?: FileReading<AwardRow>;
}

/** Reads them one after the other. */
export async function readBeside(
  { subawards, determinations, awards }: Omit<InputFiles, 'applications' | 'corrections'>,
  rules: AppliedRuleSet,
  options: ReadingOptions,
): Promise<BesideReadings> {
  const as = { rules, ...options };
  return {
    ...(subawards && { subawards: await readSubawards(subawards.source, { file: subawards.file, ...as }) }),
    ...(determinations && {
      determinations: await readDeterminations(determinations.source, { file: determinations.file, ...as }),
    }),
    ...(awards && { awards: await readAwards(awards.source, { file: awards.file, ...as }) }),
  };
}

interface BesideLedgers {
  readonly subawards: RowLedger<TableRow> | null;
  readonly determinations: RowLedger<ReviewerAnswer | 'not_in_use'> | null;
  readonly awards: RowLedger<AwardRow> | null;
}

/** Their rows, with no reason held against them but their own. */
export function besideLedgers({ subawards, determinations, awards }: BesideReadings): BesideLedgers {
  return {
    subawards: subawards === undefined ? null : new RowLedger(subawards),
    determinations: determinations === undefined ? null : new RowLedger(determinations),
    awards: awards === undefined ? null : new RowLedger(awards),
  };
}

/** What can be told of a row of the applications file when it is read. */
export function rowJudge(rules: AppliedRuleSet, { subawards, determinations }: BesideLedgers) {
  const withBadSubawards = idsOfHeld(subawards);
  return {
    join: applicationJoiner(rules, subawards, determinations),
    isHeldAtOnce: (row: RowReading<Application>) =>
      row.problems.some(isError) || (row.application !== null && withBadSubawards.has(row.application)),
  };
}

/** The applications of which a row is bad by itself. */
function idsOfHeld(ledger: RowLedger<TableRow> | null): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [id, rows] of ledger?.byApplication ?? [])
    if (rows.some((row) => ledger?.isHeld(row) === true)) ids.add(id);
  return ids;
}
