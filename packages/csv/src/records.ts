import { type CutRecord, recordCutter, type TextPiece } from './cut-records.ts';
import { TextFault } from './decode.ts';
import type { Limits } from './limits.ts';
import { splitCells } from './split-cells.ts';

/** One record of a CSV text. */
export interface CsvRecord {
  /** The line it starts on; 1 for the first of the file. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Its text as it stands in the file, without the line end. */
  readonly raw: string;
  /** What is wrong with it, so that its cells cannot be believed, said as what to do about it; null where nothing is. */
  readonly fault: string | null;
  /** Of a record of several lines: how many pieces between delimiters each of them has, where all have as many; else null. */
  readonly lineWidth: number | null;
}

/** Where among the lines and columns of a text its bytes stop being text. */
export class PlacedTextFault extends Error {
  override readonly name = 'PlacedTextFault';
  override readonly cause: TextFault;
  readonly line: number;
  /** 1 for the first column. */
  readonly column: number;

  constructor(cause: TextFault, line: number, column: number) {
    super(`${cause.message}, on line ${line}, column ${column}`);
    this.cause = cause;
    this.line = line;
    this.column = column;
  }
}

/** Who takes pieces of a text to read them somewhere else. */
export interface PieceTaker {
  /** Characters of a piece, or little more: texts that follow on one another. */
  readonly length: number;
  /** Done when there is room for more. */
  take(piece: readonly TextPiece[]): Promise<void>;
}

/**
 * The records of a CSV text in batches, blank ones included, each with its line and its text.
 * @param elsewhere - Asked before each batch: who takes the next pieces instead; null for nobody.
 * @throws PlacedTextFault where the bytes are not text.
 * @throws LimitFault where a line is longer than a record may be.
 */
export async function* readRecords(
  texts: AsyncIterable<string>,
  delimiter: string,
  limits: Limits,
  elsewhere: () => PieceTaker | null = () => null,
): AsyncGenerator<readonly CsvRecord[]> {
  const cutter = recordCutter(delimiter, limits);
  let waiting: TextPiece[] = [];
  let length = 0;
  let taker: PieceTaker | null = null;
  try {
    for await (const text of texts) {
      taker ??= elsewhere();
      if (taker === null) {
        const cut = cutter.cut(text, false);
        if (cut.length > 0) yield withCells(cut, delimiter);
        continue;
      }
      // Not joined before somebody takes them: texts of such a length are dear to make.
      const piece = cutter.whole(text, false);
      if (piece !== null) waiting.push(piece);
      length += text.length;
      if (length < taker.length) continue;
      if (waiting.length > 0) await taker.take(waiting);
      waiting = [];
      length = 0;
    }
  } catch (error) {
    if (!(error instanceof TextFault)) throw error;
    const { line, text } = cutter.pending();
    throw new PlacedTextFault(error, line + lineEndsIn(text), cellsBegun(text, delimiter));
  }
  if (taker !== null) {
    const piece = cutter.whole('', true);
    if (piece !== null) waiting.push(piece);
    if (waiting.length > 0) await taker.take(waiting);
    return;
  }
  const cut = cutter.cut('', true);
  if (cut.length > 0) yield withCells(cut, delimiter);
}

/** Records with their cells. */
export function withCells(cut: readonly CutRecord[], delimiter: string): readonly CsvRecord[] {
  const cells = splitCells(cut, delimiter);
  return cut.map(({ line, raw, fault, quoting }, i) => ({
    line,
    cells: cells[i] ?? [],
    raw,
    fault,
    lineWidth: quoting === 'sound' ? lineWidthOf(raw, delimiter) : null,
  }));
}

function lineWidthOf(raw: string, delimiter: string): number | null {
  if (!/[\r\n]/.test(raw)) return null;
  const [first = '', ...others] = raw.split(/\r\n|\n|\r/);
  const width = first.split(delimiter).length;
  return width > 1 && others.every((line) => line.split(delimiter).length === width) ? width : null;
}

function lineEndsIn(text: string): number {
  return text.split(/\r\n|\n|\r/).length - 1;
}

/** How many cells a record has so far. */
function cellsBegun(text: string, delimiter: string): number {
  let cells = 1;
  let open = false;
  for (const character of text) {
    if (character === '"') open = !open;
    else if (character === delimiter && !open) cells += 1;
  }
  return cells;
}
