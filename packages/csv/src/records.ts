import { CsvError, Parser } from 'csv-parse';
import { type ByteSource, joined, utf8Bytes } from './decode.ts';
import { misquotedAt } from './quotes.ts';

/** One record of a CSV text. */
export interface CsvRecord {
  /** The line it starts on; 1 for the first of the file. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Its text as it stands in the file, without the line end. */
  readonly raw: string;
  /** What is wrong with it, so that its cells cannot be believed, said as what to do about it; null where nothing is. */
  readonly fault: string | null;
}

const LINE_END = /\r\n|\n|\r/;

/**
 * The records of a CSV text in batches, blank ones included, each with its line and its text. Nothing is lost: a text whose quoting
 * goes wrong comes line by line, every line a record with a fault.
 * @throws TextFault where the bytes are not UTF-8.
 */
export async function* readRecords(source: ByteSource): AsyncGenerator<readonly CsvRecord[]> {
  const parsed: { readonly cells: readonly string[]; readonly end: number }[] = [];
  const parser = new Parser({
    delimiter: ',',
    // Named, because csv-parse would take the first kind it meets for the whole file.
    record_delimiter: ['\r\n', '\n', '\r'],
    // Both are checked here, where a record that breaks the rules is kept instead of ending the reading.
    relax_column_count: true,
    relax_quotes: true,
    // Records are taken here instead of from the stream, which would drop those before an error.
    on_record: (cells: string[], { bytes }) => {
      parsed.push({ cells, end: bytes });
      return null;
    },
  });
  const failures: Error[] = [];
  parser.on('error', (error) => {
    failures.push(error);
  });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let waiting: Uint8Array[] = [];
  let start = 0;
  let line = 1;

  const take = (): CsvRecord[] => {
    if (parsed.length === 0) return [];
    const bytes = joined(waiting);
    const base = start;
    const records: CsvRecord[] = [];
    for (const { cells, end } of parsed) {
      const text = decoder.decode(bytes.subarray(start - base, end - base));
      const raw = text.replace(/(\r\n|\n|\r)$/, '');
      const lines = recordsOf(raw, line, cells);
      records.push(...lines);
      line += text.includes('"') ? text.split(LINE_END).length - 1 : 1;
      start = end;
    }
    waiting = start - base < bytes.length ? [bytes.subarray(start - base)] : [];
    parsed.length = 0;
    return records;
  };

  for await (const chunk of utf8Bytes(source)) {
    waiting.push(chunk);
    await new Promise<void>((resolve) => {
      parser.write(chunk, () => resolve());
    });
    const records = take();
    if (records.length > 0) yield records;
  }
  await new Promise<void>((resolve) => {
    parser.end(() => resolve());
  });
  for (const failure of failures) {
    // The one fault of a text that ends csv-parse's reading; what it leaves unread is taken up below.
    if (!(failure instanceof CsvError && failure.code === 'CSV_QUOTE_NOT_CLOSED')) throw failure;
  }
  const last = take();
  // What is left is a quoted cell that never closes.
  const rest = decoder.decode(joined(waiting));
  if (rest !== '') last.push(...recordsOf(rest, line, []));
  if (last.length > 0) yield last;
}

function recordsOf(raw: string, line: number, cells: readonly string[]): readonly CsvRecord[] {
  const at = misquotedAt(raw);
  if (at < 0) {
    const fault = raw.includes('\0') ? 'it holds a NUL character; save the file again as plain text' : null;
    return [{ line, cells, raw, fault }];
  }
  const lines = raw.split(LINE_END);
  const opened = line + raw.slice(0, at).split(LINE_END).length - 1;
  const fault =
    lines.length === 1
      ? 'a quote mark stands out of place; put the whole cell in quote marks and double those within it'
      : `the quote mark that opens on line ${opened} is not closed as it should be, so it is not known where the row ends; close it or take it away`;
  // Split at every comma, with the quote marks left in: joined again, the cells are the line.
  return lines.map((text, i) => ({ line: line + i, cells: text.split(','), raw: text, fault }));
}
