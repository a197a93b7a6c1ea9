import type { Problem } from '@grantscore/core';
import type { CellFormats } from './cells/formats.ts';
import { type ByteSource, type Encoding, readText } from './decode.ts';
import { fileFault, unmarkedUtf16 } from './file-fault.ts';
import { fileForm } from './file-form.ts';
import type { FileStart, PieceReader } from './file-pieces.ts';
import type { FilePlan } from './file-plan.ts';
import type { FileHead, FileReading, RowReading } from './file-reading.ts';
import { FileRows, isBlank } from './file-rows.ts';
import { DELIMITERS, findHeader, type HeaderNames } from './find-header.ts';
import { foundProblem } from './found-problem.ts';
import type { KnownColumn } from './header.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { fileHeaderOf } from './mapping/mapping.ts';
import { type PieceTaker, readRecords } from './records.ts';
import { readHead } from './text-head.ts';

/** How a file is to be read, where that cannot be told from the file itself. */
export interface ReadingOptions {
  readonly encoding?: Encoding;
  /** What parts the cells, where the header does not tell. */
  readonly delimiter?: string;
  readonly limits?: Partial<Limits>;
  /** How cells are written that can be written in more than one way. */
  readonly formats?: CellFormats;
}

/** Reads one file as a stream and keeps all its rows. It fails only where the source itself does. */
export async function readFile<Value>(
  source: ByteSource,
  file: string,
  plan: FilePlan<Value>,
  options: ReadingOptions,
): Promise<FileReading<Value>> {
  const rows: RowReading<Value>[] = [];
  const head = await streamFile(source, file, plan, options, (row) => rows.push(row));
  return { ...head, rows: head.refused ? [] : rows };
}

/**
 * Reads one file as a stream and hands on row after row. It fails only where the source itself does.
 * @param take - Given every non-blank data record, in the order of the file; all of them are void where the file turns out to be refused.
 * @param elsewhere - Who reads the pieces behind the first; null for nobody.
 */
export async function streamFile<Value>(
  source: ByteSource,
  file: string,
  plan: FilePlan<Value>,
  options: ReadingOptions,
  take: (row: RowReading<Value>) => void,
  elsewhere: (start: FileStart) => PieceReader | null = () => null,
): Promise<FileHead> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const rows = new FileRows(file, plan, fileForm(plan, take), limits);
  try {
    const { head, ended, texts } = await readHead(readText(source, options.encoding));
    const unmarked = unmarkedUtf16(head, file);
    if (unmarked !== null) return rows.end(unmarked);
    const delimiters = options.delimiter === undefined ? DELIMITERS : [options.delimiter];
    const search = findHeader(head, ended, namesOf(plan), delimiters, limits);
    if ('ambiguous' in search) return rows.end(ambiguous(search.ambiguous, file));
    const { delimiter, surplus } = search;
    let pieces: PieceReader | null | undefined;
    const passOn = (): PieceTaker | null => {
      if (pieces === undefined && rows.isOrdinary && rows.record !== null)
        pieces = elsewhere({ header: rows.record, surplus, delimiter, limits });
      return pieces ?? null;
    };
    for await (const batch of readRecords(texts, delimiter, limits, passOn)) {
      for (const record of batch) {
        if (isBlank(record)) continue;
        if (record.line < search.line) rows.above(record);
        else if (rows.header === null) rows.start(record, surplus);
        else rows.below(record);
        if (rows.refused) return rows.end();
      }
    }
    for (const findings of (await pieces?.end()) ?? []) rows.add(findings);
  } catch (error) {
    return rows.end(fileFault(error, file, limits, rows.cells));
  }
  return rows.end(rows.nothing());
}

function namesOf({ columns, mapping, otherForm }: FilePlan<unknown>): HeaderNames {
  const inFile = (name: string) => (mapping === undefined ? name : fileHeaderOf(mapping, name));
  const proofOf = (list: readonly KnownColumn[]) =>
    list.flatMap(({ header, required }) => (required ? (inFile(header) ?? []) : []));
  const all = [...columns, ...(otherForm?.form.columns ?? [])];
  return {
    known: new Set([
      ...all.map(({ header }) => header),
      ...(mapping?.entries.map(({ header }) => header) ?? []),
    ]),
    proofs: [proofOf(columns), ...(otherForm === undefined ? [] : [proofOf(otherForm.form.columns)])],
  };
}

function ambiguous(delimiters: readonly string[], file: string): Problem {
  const names = delimiters.map((delimiter) => DELIMITER_NAMES.get(delimiter) ?? delimiter).join(' and ');
  return foundProblem(
    'delimiter_ambiguous',
    file,
    `the header can be read with ${names}; say which with --delimiter`,
    { line: 1 },
  );
}

const DELIMITER_NAMES = new Map([
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
]);
