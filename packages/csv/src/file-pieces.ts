import { recordCutter, type TextPiece } from './cut-records.ts';
import { fileForm } from './file-form.ts';
import type { FilePlan } from './file-plan.ts';
import type { RowReading } from './file-reading.ts';
import { FileRows, isBlank, type PieceFindings } from './file-rows.ts';
import type { Limits } from './limits.ts';
import { type CsvRecord, type PieceTaker, withCells } from './records.ts';

/** How a file begins: all that is needed to read any of its rows. */
export interface FileStart {
  readonly header: CsvRecord;
  /** How many columns without a name stand behind the header. */
  readonly surplus: number;
  readonly delimiter: string;
  readonly limits: Limits;
}

/** Reads the pieces of a file in other threads, in any order. */
export interface PieceReader extends PieceTaker {
  /** Waits for all of them. */
  end(): Promise<readonly PieceFindings[]>;
}

/**
 * Makes the reader of pieces of a file whose header is known, which reads them as {@link streamFile} would.
 * @param take - Given every non-blank data record of a piece, in its order.
 */
export function pieceRows<Value>(
  { header, surplus, delimiter, limits }: FileStart,
  file: string,
  plan: FilePlan<Value>,
  take: (row: RowReading<Value>) => void,
): (piece: readonly TextPiece[]) => PieceFindings {
  const rows = new FileRows(file, plan, fileForm(plan, take), limits);
  rows.start(header, surplus);
  return (piece) => {
    rows.follow();
    for (const { line, text } of piece)
      for (const record of withCells(recordCutter(delimiter, limits, line).cut(text, true), delimiter))
        if (!isBlank(record)) rows.below(record);
    return rows.findings();
  };
}
