import type { Application, AppliedRuleSet } from '@grantscore/core';
import { besideLedgers, rowJudge } from './beside-files.ts';
import type { FileCount, QuarantinedRow, RowReading } from './file-reading.ts';
import { compareProblems, isError } from './found-problem.ts';
import { awardsOf } from './join-inputs.ts';
import { heldRow } from './own-text.ts';
import type { ProblemGroup } from './problem-tally.ts';
import { streamApplications } from './read-applications.ts';
import type { AwardRow } from './read-awards.ts';
import type { ReadingOptions } from './read-file.ts';
import type { InputFile, InputFiles } from './read-inputs.ts';
import { SourceFault } from './source-fault.ts';
import { type Elsewhere, streamed } from './streamed-files.ts';

/** The input files of a run whose applications need not fit into the memory. */
export interface StreamedFiles extends Omit<InputFiles, 'corrections'> {
  /**
   * The applications file once more, from its first byte: rows that turn out to be unusable by what stands in later ones, an id that is given
   * again, are read again to be quarantined.
   */
  readonly again: () => InputFile['source'] | Promise<InputFile['source']>;
}

/** What files that were read as a stream come to, without what the applications say. */
export interface StreamedInputs {
  /** The reckoning of each file: applications, subawards, determinations, awards. */
  readonly files: readonly FileCount[];
  readonly groups: readonly ProblemGroup[];
  /** Whether a file is unusable as a whole: then all that was handed on is void. */
  readonly refused: boolean;
  /** What was awarded, by application id; null where no such file was read. */
  readonly awards: ReadonlyMap<string, AwardRow> | null;
  /** What was handed on and cannot be used after all: how many were handed on before it, and what it says. */
  readonly withdrawn: readonly { readonly place: number; readonly application: Application }[];
}

/**
 * Reads what `readInputs` would read, and hands on application after application, joined, as it comes; none of them is kept. Their answers
 * are without the cells they stand in, which is what reasons need. The files beside the applications are kept while they are read, as are rows
 * that are quarantined.
 * @param take - Given each application that can be used as far as can be told when its row is read; to copy one, take `withFacts`.
 * @param elsewhere - Has pieces of the applications file read in other threads; what they take is theirs.
 * @throws SourceFault if the file is another when it is read again.
 */
export async function streamInputs(
  files: StreamedFiles,
  rules: AppliedRuleSet,
  options: ReadingOptions,
  take: (application: Application) => void,
  elsewhere?: Elsewhere,
): Promise<StreamedInputs> {
  const { again } = files;
  const bad = new Map<number, RowReading<never>>();
  const takers = { take, hold: (row: RowReading<unknown>) => bad.set(row.line, heldRow(row)) };
  const stream = await streamed(files, rules, options, takers, elsewhere);
  const { head, applications, beside, awards, refused } = stream;
  const withdrawn: { place: number; application: Application }[] = [];
  const later = [...applications.heldBack.keys()].filter((line) => !bad.has(line));
  if (!refused && later.length > 0) {
    const wanted = new Set(later);
    const { source: _, ...named } = files.applications;
    // As it was joined before anything was held back for what stands elsewhere.
    const { join, isHeldAtOnce } = rowJudge(rules, besideLedgers(stream.readings));
    let place = -1;
    await streamApplications(await again(), { ...named, rules, ...options, withoutCells: true }, (row) => {
      const wasTaken = row.value !== null && !isHeldAtOnce(row);
      if (wasTaken) place += 1;
      if (!wanted.delete(row.line)) return;
      bad.set(row.line, heldRow(row));
      if (row.value !== null && wasTaken) withdrawn.push({ place, application: join(row.value).application });
    });
    if (wanted.size > 0)
      throw new SourceFault(
        'file_unreadable',
        'it changed while it was read; let it be finished, and run again',
      );
  }
  const quarantined = [...bad.values()]
    .sort((a, b) => a.line - b.line)
    .map((row): QuarantinedRow => {
      const { line, application, cells, raw, problems } = row;
      const reasons = [...problems.filter(isError), ...(applications.heldBack.get(line) ?? [])];
      return { line, application, cells, raw, reasons: reasons.sort(compareProblems) };
    });
  const read = head.refused ? 0 : applications.read;
  const { kind, file, header, answersOf } = head;
  return {
    files: [
      {
        kind,
        file,
        header,
        read,
        accepted: head.refused ? 0 : read - applications.quarantined,
        ...(answersOf !== undefined && { answersOf }),
        quarantined: head.refused ? [] : quarantined,
      },
      ...beside.flatMap((ledger) => ledger.counts()),
    ],
    groups: stream.groups(),
    refused,
    awards: awards === null || refused ? null : awardsOf(awards),
    withdrawn,
  };
}
