import type { Application, AppliedRuleSet, Problem, TableRow } from '@grantscore/core';
import { applicationJoiner } from './application-joiner.ts';
import type { FileCount, FileHead, QuarantinedRow, RowReading } from './file-reading.ts';
import { compareProblems, isError } from './found-problem.ts';
import { holdBack } from './hold-back.ts';
import { awardsOf } from './join-inputs.ts';
import { ownText } from './own-text.ts';
import { type ProblemGroup, problemTally } from './problem-tally.ts';
import { streamApplications } from './read-applications.ts';
import { type AwardRow, readAwards } from './read-awards.ts';
import { readDeterminations } from './read-determinations.ts';
import type { ReadingOptions } from './read-file.ts';
import type { InputFile, InputFiles } from './read-inputs.ts';
import { readSubawards } from './read-subawards.ts';
import { RowLedger } from './row-ledger.ts';
import { SourceFault } from './source-fault.ts';
import { StreamedApplications } from './streamed-applications.ts';

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
 * are without the cells they stand in, which is what reasons need. The files
 * beside the applications are kept while they are read, as are rows that are quarantined.
 * @param take - Given each application that can be used as far as can be told when its row is read.
 * @throws SourceFault if the file is another when it is read again.
 */
export async function streamInputs(
  files: StreamedFiles,
  rules: AppliedRuleSet,
  options: ReadingOptions,
  take: (application: Application) => void,
): Promise<StreamedInputs> {
  const { again } = files;
  const bad = new Map<number, RowReading<Application>>();
  const stream = await streamed(files, rules, options, {
    take,
    hold: (row) => bad.set(row.line, copied(row)),
  });
  const { head, applications, join, beside, awards, refused } = stream;
  const withdrawn: { place: number; application: Application }[] = [];
  const later = [...applications.heldBack.keys()].filter((line) => !bad.has(line));
  if (!refused && later.length > 0) {
    const wanted = new Set(later);
    const { source: _, ...named } = files.applications;
    let place = -1;
    await streamApplications(await again(), { ...named, rules, ...options, withoutCells: true }, (row) => {
      const wasTaken = row.value !== null && !stream.isHeldAtOnce(row);
      if (wasTaken) place += 1;
      if (!wanted.delete(row.line)) return;
      bad.set(row.line, copied(row));
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

/** What is done with the rows of the applications file as they come. */
interface RowTakers {
  take(application: Application): void;
  /** Given each row that cannot be used as far as can be told when it is read. */
  hold(row: RowReading<Application>): void;
}

/** What was read as a stream, and what the files beside it say. */
interface Streamed {
  readonly head: FileHead;
  readonly applications: StreamedApplications;
  readonly beside: readonly RowLedger<unknown>[];
  readonly awards: RowLedger<AwardRow> | null;
  readonly refused: boolean;
  readonly join: ReturnType<typeof applicationJoiner>;
  /** Whether a row was held back as soon as it was read. */
  isHeldAtOnce(row: RowReading<Application>): boolean;
  groups(): readonly ProblemGroup[];
}

/** Reads the files, those beside the applications first, and holds back what is good by itself and cannot be used all the same. */
export async function streamed(
  { applications: input, subawards, determinations, awards }: Omit<InputFiles, 'corrections'>,
  rules: AppliedRuleSet,
  options: ReadingOptions,
  { take, hold }: RowTakers,
): Promise<Streamed> {
  const others = { rules, ...options };
  const subawardRows =
    subawards && new RowLedger(await readSubawards(subawards.source, { file: subawards.file, ...others }));
  const determinationRows =
    determinations &&
    new RowLedger(await readDeterminations(determinations.source, { file: determinations.file, ...others }));
  const awardRows =
    awards && new RowLedger(await readAwards(awards.source, { file: awards.file, ...others }));
  const join = applicationJoiner(rules, subawardRows ?? null, determinationRows ?? null);
  const withBadSubawards = idsOfHeld(subawardRows);
  const isHeldAtOnce = (row: RowReading<Application>) =>
    row.problems.some(isError) || (row.application !== null && withBadSubawards.has(row.application));

  // What is wrong with the rows of a file is void where the file turns out to be refused.
  const rowTally = problemTally();
  const warnings = new Map<string, readonly Problem[]>();
  const applications = new StreamedApplications(input.file, rowTally.add);
  const { source, ...named } = input;
  const head = await streamApplications(source, { ...named, ...others, withoutCells: true }, (row) => {
    applications.add(row);
    if (isHeldAtOnce(row)) {
      hold(row);
      return;
    }
    if (row.value === null) return;
    const joined = join(row.value);
    if (joined.warnings.length > 0) warnings.set(row.value.id, joined.warnings);
    take(joined.application);
  });
  applications.inLongForm = head.answersOf !== undefined;

  const beside = [subawardRows, determinationRows, awardRows].filter((ledger) => ledger !== undefined);
  const refused = head.refused || beside.some(({ reading }) => reading.refused);
  const tally = head.refused ? problemTally() : rowTally;
  for (const problem of head.problems) tally.add(problem);
  if (!refused) {
    holdBack(applications, subawardRows ?? null, determinationRows ?? null, awardRows ?? null);
    for (const [id, own] of warnings) if (applications.isUsable(id)) own.forEach(tally.add);
  }
  for (const ledger of beside) ledger.problems().forEach(tally.add);
  return {
    head,
    applications,
    beside,
    awards: awardRows ?? null,
    refused,
    join,
    isHeldAtOnce,
    groups: tally.groups,
  };
}

/** The applications of which a row is bad by itself. */
function idsOfHeld(ledger: RowLedger<TableRow> | undefined): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [id, rows] of ledger?.byApplication ?? [])
    if (rows.some((row) => ledger?.isHeld(row) === true)) ids.add(id);
  return ids;
}

/** A row whose texts are its own: a slice would keep the piece of the file that it was cut from. */
function copied<Value>(row: RowReading<Value>): RowReading<Value> {
  return { ...row, raw: ownText(row.raw), cells: row.cells.map(ownText) };
}
