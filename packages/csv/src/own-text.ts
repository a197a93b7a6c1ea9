import type { RowReading } from './file-reading.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The same text, in memory of its own: a slice keeps the whole piece of a file that it was cut from. */
export function ownText(text: string): string {
  return decoder.decode(encoder.encode(text));
}

/** A row that is held back, as long as it takes: its texts are its own, since a slice would keep the piece of the file that it was cut from. */
export function heldRow(row: RowReading<unknown>): RowReading<never> {
  return { ...row, value: null, raw: ownText(row.raw), cells: row.cells.map(ownText) };
}
