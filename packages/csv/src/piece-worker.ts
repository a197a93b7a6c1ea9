import type { Application, AppliedRuleSet, Problem } from '@grantscore/core';
import { type BesideReadings, besideLedgers, rowJudge } from './beside-files.ts';
import type { TextPiece } from './cut-records.ts';
import type { FileStart } from './file-pieces.ts';
import type { RowReading } from './file-reading.ts';
import { isError } from './found-problem.ts';
import { heldRow } from './own-text.ts';
import { problemTally } from './problem-tally.ts';
import { applicationPieces } from './read-applications.ts';
import type { ReadingOptions } from './read-file.ts';
import { BETWEEN_IDS, type RowPiece } from './row-piece.ts';

/** What another thread needs to read pieces of the applications file. Plain data but for the rules and options it comes with. */
export interface PieceWork {
  readonly start: FileStart;
  readonly file: string;
  readonly beside: BesideReadings;
}

/**
 * Reads pieces of an applications file as `streamInputs` would, in whatever thread.
 * @param take - Given each application that can be used as far as can be told when its row is read.
 */
export function pieceWorker(
  { start, file, beside }: PieceWork,
  rules: AppliedRuleSet,
  options: ReadingOptions,
  take: (application: Application) => void,
): (piece: readonly TextPiece[]) => RowPiece {
  const ledgers = besideLedgers(beside);
  const judge = rowJudge(rules, ledgers);
  let lines: number[] = [];
  let held: number[] = [];
  let ids: string[] = [];
  let bad: RowReading<never>[] = [];
  let joining: (readonly [string, readonly Problem[]])[] = [];
  let tally = problemTally();
  const read = applicationPieces(start, { ...options, rules, file, withoutCells: true }, (row) => {
    const isHeld = judge.isHeldAtOnce(row);
    lines.push(row.line);
    held.push(row.problems.some(isError) ? 1 : 0);
    ids.push(row.application ?? '');
    row.problems.forEach(tally.add);
    if (isHeld) bad.push(heldRow(row));
    else if (row.value !== null) {
      const { application, warnings } = judge.join(row.value);
      if (warnings.length > 0) joining.push([application.id, warnings]);
      take(application);
    }
  });
  return (piece) => {
    [lines, held, ids, bad, joining, tally] = [[], [], [], [], [], problemTally()];
    const findings = read(piece);
    return {
      lines: Uint32Array.from(lines),
      held: Uint8Array.from(held),
      ids: ids.join(BETWEEN_IDS),
      bad,
      joining,
      groups: tally.groups(),
      findings,
    };
  };
}
