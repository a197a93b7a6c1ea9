import { oneLine } from '../explain/values.ts';
import {
  type FileReconciliation,
  type ReconciliationEntry,
  reconciliationEntry,
} from '../model/reconciliation.ts';

/** How many quarantined rows of a file are told one by one. */
const SHOWN = 5;

/**
 * What became of the rows of each file, for the terminal: `read 45 = scored 44 + quarantined 1`, and the first rows that were quarantined with
 * the reason.
 */
export function renderReconciliation(files: readonly FileReconciliation[]): string {
  return reconciliationLines(files.map(reconciliationEntry))
    .map((line) => `${line}\n`)
    .join('');
}

export function reconciliationLines(entries: readonly ReconciliationEntry[]): readonly string[] {
  // The file of applications goes without saying where it is the only one.
  const several = entries.filter(({ kind }) => kind === 'applications').length > 1;
  return entries.flatMap(({ file, kind, text, quarantinedLines }) => {
    const named = kind !== 'applications' || several;
    const shown = [...quarantinedLines].sort((a, b) => a.line - b.line).slice(0, SHOWN);
    const more = quarantinedLines.length - shown.length;
    return [
      `${named ? `${oneLine(file)}: ` : ''}${text}`,
      ...shown.map(({ line, message }) => `  ${oneLine(file)} ${placed(line, message)}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ];
  });
}

/** The message of a problem, which may begin with its place. */
export function placed(line: number, message: string): string {
  const flat = oneLine(message);
  return /^lines? \d/.test(flat) ? flat : `line ${line}: ${flat}`;
}
