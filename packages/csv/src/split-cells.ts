import { parse } from '#csv-parse/sync';
import type { CutRecord } from './cut-records.ts';

/**
 * The cells of each record. A record in which no cell is quoted is split at its delimiters; csv-parse reads the others, all at once, since each
 * call of it is dear. The cells of a record whose quoting is broken are its pieces between delimiters: joined again they are the record.
 */
export function splitCells(records: readonly CutRecord[], delimiter: string): readonly (readonly string[])[] {
  const quoted = records.filter((record) => record.quoting === 'sound');
  const parsed = quoted.length === 0 ? [] : parseQuoted(quoted, delimiter);
  let next = 0;
  return records.map((record) => {
    if (record.quoting !== 'sound') return record.raw.split(delimiter);
    next += 1;
    return parsed[next - 1] ?? [];
  });
}

function parseQuoted(records: readonly CutRecord[], delimiter: string): readonly (readonly string[])[] {
  const parsed: string[][] = parse(records.map(({ raw }) => raw).join('\n'), {
    delimiter,
    record_delimiter: '\n',
    // A quote mark within a cell that does not begin with one stands for itself.
    relax_quotes: true,
    // A row of another length is kept, and quarantined where its header is known.
    relax_column_count: true,
  });
  if (parsed.length !== records.length)
    throw new Error(`csv-parse read ${parsed.length} records where ${records.length} were cut`);
  return parsed;
}
