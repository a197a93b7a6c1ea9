import type { Application, AppliedRuleSet, Problem } from '@grantscore/core';
import { type BesideReadings, besideLedgers, readBeside, rowJudge } from './beside-files.ts';
import type { PieceReader } from './file-pieces.ts';
import type { FileHead, RowReading } from './file-reading.ts';
import { holdBack } from './hold-back.ts';
import { ownProblem, ownText } from './own-text.ts';
import type { PieceWork } from './piece-worker.ts';
import { type ProblemGroup, problemTally } from './problem-tally.ts';
import { streamApplications } from './read-applications.ts';
import type { AwardRow } from './read-awards.ts';
import type { ReadingOptions } from './read-file.ts';
import type { InputFiles } from './read-inputs.ts';
import type { RowLedger } from './row-ledger.ts';
import type { RowPiece } from './row-piece.ts';
import { StreamedApplications } from './streamed-applications.ts';

/** What is done with the rows of the applications file as they come. */
interface RowTakers {
  take(application: Application): void;
  /** Given each row that cannot be used as far as can be told when it is read. */
  hold(row: RowReading<unknown>): void;
}

/** What was read as a stream, and what the files beside it say. */
interface Streamed {
  readonly head: FileHead;
  readonly applications: StreamedApplications;
  readonly beside: readonly RowLedger<unknown>[];
  readonly awards: RowLedger<AwardRow> | null;
  readonly refused: boolean;
  /** What the files beside the applications say by themselves. */
  readonly readings: BesideReadings;
  groups(): readonly ProblemGroup[];
}

/**
 * Has the pieces of the applications file read in other threads.
 * @param settle - To be given what each piece came to, in the order of the file.
 * @returns null where they are to be read here.
 */
export type Elsewhere = (work: PieceWork, settle: (piece: RowPiece) => void) => PieceReader | null;

/** Reads the files, those beside the applications first, and holds back what is good by itself and cannot be used all the same. */
export async function streamed(
  files: Omit<InputFiles, 'corrections'>,
  rules: AppliedRuleSet,
  options: ReadingOptions,
  { take, hold }: RowTakers,
  elsewhere?: Elsewhere,
): Promise<Streamed> {
  const { applications: input, ...others } = files;
  const beside = await readBeside(others, rules, options);
  const ledgers = besideLedgers(beside);
  const { join, isHeldAtOnce } = rowJudge(rules, ledgers);

  // What is wrong with the rows of a file is void where the file turns out to be refused.
  const rowTally = problemTally();
  const warnings = new Map<string, readonly Problem[]>();
  const applications = new StreamedApplications(input.file, rowTally.add);
  const settle = (piece: RowPiece) => {
    applications.addPiece(piece);
    rowTally.addGroups(piece.groups);
    for (const [id, own] of piece.joining) warnings.set(id, own);
    piece.bad.forEach(hold);
  };
  const { source, ...named } = input;
  const head = await streamApplications(
    source,
    { ...named, rules, ...options, withoutCells: true },
    (row) => {
      applications.add(row);
      if (isHeldAtOnce(row)) {
        hold(row);
        return;
      }
      if (row.value === null) return;
      const joined = join(row.value);
      if (joined.warnings.length > 0) warnings.set(ownText(row.value.id), joined.warnings.map(ownProblem));
      take(joined.application);
    },
    elsewhere && ((start) => elsewhere({ start, file: input.file, beside }, settle)),
  );
  applications.inLongForm = head.answersOf !== undefined;

  const all = [ledgers.subawards, ledgers.determinations, ledgers.awards].filter((ledger) => ledger !== null);
  const refused = head.refused || all.some(({ reading }) => reading.refused);
  const tally = head.refused ? problemTally() : rowTally;
  for (const problem of head.problems) tally.add(problem);
  if (!refused) {
    holdBack(applications, ledgers.subawards, ledgers.determinations, ledgers.awards);
    for (const [id, own] of warnings) if (applications.isUsable(id)) own.forEach(tally.add);
  }
  for (const ledger of all) ledger.problems().forEach(tally.add);
  return {
    head,
    applications,
    beside: all,
    awards: ledgers.awards,
    refused,
    readings: beside,
    groups: tally.groups,
  };
}
