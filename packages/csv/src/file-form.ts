import type { RowReading } from './file-reading.ts';
import type { Header, KnownColumn } from './header.ts';
import type { Limits } from './limits.ts';
import { type Row, readRecord } from './read-record.ts';
import type { CsvRecord } from './records.ts';

/** What is particular to one form of a file. */
export interface FormPlan<Value> {
  readonly columns: readonly KnownColumn[];
  /** The header of the column with the application id. */
  readonly idHeader: string;
  /** Makes the reader of rows for a header; it reads a row's cells and reports what is wrong with them. */
  readonly rowReader: (header: Header) => (row: Row) => Value;
}

/** A form that a file may have, whatever its rows say. */
export interface FileForm {
  readonly columns: readonly KnownColumn[];
  readonly idHeader: string;
  /** Makes the taker of the records below a header. */
  readonly taker: (header: Header, file: string, limits: Limits) => (record: CsvRecord) => void;
}

/** A form whose rows are read by a plan and handed on. */
export function fileForm<Value>(
  { columns, idHeader, rowReader }: FormPlan<Value>,
  take: (row: RowReading<Value>) => void,
): FileForm {
  return {
    columns,
    idHeader,
    taker: (header, file, limits) => {
      const idColumn = header.indexOf(idHeader);
      const readRow = rowReader(header);
      return (record) => take(readRecord(record, file, header, idColumn, limits, readRow));
    },
  };
}
