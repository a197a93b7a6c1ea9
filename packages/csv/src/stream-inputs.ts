import type { Application, AppliedRuleSet, Problem, TableRow } from '@grantscore/core';
import { applicationJoiner } from './application-joiner.ts';
import type { TextPiece } from './cut-records.ts';
import type { FileCount, FileHead, FileReading, QuarantinedRow, RowReading } from './file-reading.ts';
import { compareProblems, isError } from './found-problem.ts';
import { holdBack } from './hold-back.ts';
import { awardsOf } from './join-inputs.ts';
import { ownText } from './own-text.ts';
import { type ProblemGroup, problemTally } from './problem-tally.ts';
import { applicationPieces, streamApplications } from './read-applications.ts';
import { type AwardRow, readAwards } from './read-awards.ts';
import { type ReviewerAnswer, readDeterminations } from './read-determinations.ts';
import type { FileStart, PieceReader, ReadingOptions } from './read-file.ts';
import type { InputFile, InputFiles } from './read-inputs.ts';
import { readSubawards } from './read-subawards.ts';
import { RowLedger } from './row-ledger.ts';
import { BETWEEN_IDS, type RowPiece } from './row-piece.ts';
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
  const bad = new Map<number, RowReading<Application>>();
  const takers = { take, hold: (row: RowReading<Application>) => bad.set(row.line, copied(row)) };
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
  /** What the files beside the applications say by themselves. */
  readonly readings: BesideReadings;
  groups(): readonly ProblemGroup[];
}

/** The files beside the applications, each read by itself. */
interface BesideReadings {
  readonly subawards?: FileReading<TableRow>;
  readonly determinations?: FileReading<ReviewerAnswer | 'not_in_use'>;
  readonly awards?: FileReading<AwardRow>;
}

/** What another thread needs to read pieces of the applications file. Plain data but for the rules and options it comes with. */
export interface PieceWork {
  readonly start: FileStart;
  readonly file: string;
  readonly beside: BesideReadings;
}

/**
 * Reads pieces of an applications file as {@link streamInputs} would, in whatever thread.
 * @param take - Given each application that can be used as far as can be told when its row is read.
 */
export function pieceWorker(
  { start, file, beside }: PieceWork,
  rules: AppliedRuleSet,
  options: ReadingOptions,
  take: (application: Application) => void,
): (piece: TextPiece) => RowPiece {
  const ledgers = besideLedgers(beside);
  const judge = rowJudge(rules, ledgers);
  let lines: number[] = [];
  let held: number[] = [];
  let ids: string[] = [];
  let bad: RowReading<Application>[] = [];
  let joining: (readonly [string, readonly Problem[]])[] = [];
  let tally = problemTally();
  const read = applicationPieces(start, { ...options, rules, file, withoutCells: true }, (row) => {
    const isHeld = judge.isHeldAtOnce(row);
    lines.push(row.line);
    held.push(row.problems.some(isError) ? 1 : 0);
    ids.push(row.application ?? '');
    row.problems.forEach(tally.add);
    if (isHeld) bad.push(copied(row));
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

interface BesideLedgers {
  readonly subawards: RowLedger<TableRow> | null;
  readonly determinations: RowLedger<ReviewerAnswer | 'not_in_use'> | null;
  readonly awards: RowLedger<AwardRow> | null;
}

function besideLedgers({ subawards, determinations, awards }: BesideReadings): BesideLedgers {
  return {
    subawards: subawards === undefined ? null : new RowLedger(subawards),
    determinations: determinations === undefined ? null : new RowLedger(determinations),
    awards: awards === undefined ? null : new RowLedger(awards),
  };
}

/** What can be told of a row when it is read. */
function rowJudge(rules: AppliedRuleSet, { subawards, determinations }: BesideLedgers) {
  const withBadSubawards = idsOfHeld(subawards);
  return {
    join: applicationJoiner(rules, subawards, determinations),
    isHeldAtOnce: (row: RowReading<Application>) =>
      row.problems.some(isError) || (row.application !== null && withBadSubawards.has(row.application)),
  };
}

/** Reads the files, those beside the applications first, and holds back what is good by itself and cannot be used all the same. */
export async function streamed(
  { applications: input, subawards, determinations, awards }: Omit<InputFiles, 'corrections'>,
  rules: AppliedRuleSet,
  options: ReadingOptions,
  { take, hold }: RowTakers,
  elsewhere?: Elsewhere,
): Promise<Streamed> {
  const others = { rules, ...options };
  const beside: BesideReadings = {
    ...(subawards && {
      subawards: await readSubawards(subawards.source, { file: subawards.file, ...others }),
    }),
    ...(determinations && {
      determinations: await readDeterminations(determinations.source, {
        file: determinations.file,
        ...others,
      }),
    }),
    ...(awards && { awards: await readAwards(awards.source, { file: awards.file, ...others }) }),
  };
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
    { ...named, ...others, withoutCells: true },
    (row) => {
      applications.add(row);
      if (isHeldAtOnce(row)) {
        hold(row);
        return;
      }
      if (row.value === null) return;
      const joined = join(row.value);
      if (joined.warnings.length > 0) warnings.set(row.value.id, joined.warnings);
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

/**
 * Has the pieces of the applications file read in other threads.
 * @param settle - To be given what each piece came to, in the order of the file.
 * @returns null where they are to be read here.
 */
export type Elsewhere = (work: PieceWork, settle: (piece: RowPiece) => void) => PieceReader | null;

/** The applications of which a row is bad by itself. */
function idsOfHeld(ledger: RowLedger<TableRow> | null): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [id, rows] of ledger?.byApplication ?? [])
    if (rows.some((row) => ledger?.isHeld(row) === true)) ids.add(id);
  return ids;
}

/** A row whose texts are its own: a slice would keep the piece of the file that it was cut from. */
function copied<Value>(row: RowReading<Value>): RowReading<Value> {
  return { ...row, raw: ownText(row.raw), cells: row.cells.map(ownText) };
}
