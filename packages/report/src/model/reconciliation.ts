import { compareText } from '@grantscore/core';

/** What became of the rows of one input file. Rows are non-blank data records. */
export interface FileReconciliation {
  readonly kind: 'applications' | 'subawards' | 'determinations' | 'awards';
  /** The file's name without its folder. */
  readonly file: string;
  /** Of an applications file whose rows are answers: how many applications they are of. */
  readonly answersOf?: number | undefined;
  readonly read: number;
  readonly accepted: number;
  readonly quarantined: number;
  /** Rows that a corrected quarantine file takes the place of; they are not among those read. */
  readonly replaced?: number | undefined;
  /** One entry for each quarantined row. */
  readonly quarantinedLines: readonly { readonly line: number; readonly message: string }[];
}

export interface ReconciliationEntry extends FileReconciliation {
  /** `read 45 = scored 44 + quarantined 1`, `read 240 answers of 12 applications = used 240 + quarantined 0`. */
  readonly text: string;
}

/** @throws RangeError if rows were lost: read must be accepted plus quarantined. */
export function reconciliationEntry(file: FileReconciliation): ReconciliationEntry {
  const { kind, answersOf, read, accepted, quarantined, replaced, quarantinedLines } = file;
  if (read !== accepted + quarantined)
    throw new RangeError(
      `rows of \`${file.file}\` are lost: read ${read}, accepted ${accepted}, quarantined ${quarantined}`,
    );
  const verb = kind === 'applications' && answersOf === undefined ? 'scored' : 'used';
  return {
    kind,
    file: file.file,
    ...(answersOf !== undefined && { answersOf }),
    read,
    accepted,
    quarantined,
    ...(replaced !== undefined && { replaced }),
    quarantinedLines: quarantinedLines
      .map(({ line, message }) => ({ line, message }))
      .sort((a, b) => compareText(withoutLine(a.message), withoutLine(b.message)) || a.line - b.line),
    text: `read ${readInWords(read, answersOf)} = ${verb} ${accepted} + quarantined ${quarantined}${replacedInWords(replaced)}`,
  };
}

/** What is said of the rows of a file that a corrected quarantine file takes the place of; nothing where there are none. */
export function replacedInWords(replaced: number | undefined): string {
  if (replaced === undefined) return '';
  return `, ${replaced} ${replaced === 1 ? 'more is' : 'more are'} replaced by corrections`;
}

/** What was read of a file: `45`, or `240 answers of 12 applications` where each row is an answer. */
export function readInWords(read: number, answersOf: number | undefined): string {
  if (answersOf === undefined) return String(read);
  const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return `${counted(read, 'answer')} of ${counted(answersOf, 'application')}`;
}

/** A message without its line numbers, so that the order of rows in a file changes no order here. */
export function withoutLine(message: string): string {
  return message.replace(/\blines? \d+/g, 'line');
}
