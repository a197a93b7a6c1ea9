import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { FileReading } from '../file-reading.ts';
import { undefused } from '../formula-guard.ts';
import { type ReadingOptions, readFile } from '../read-file.ts';

/** Reads a file of somebody else's whose columns are all text; the first names the row and is required, as is the last. */
export function readAnyColumns(
  path: string,
  columns: readonly string[],
  options: ReadingOptions = {},
): Promise<FileReading<readonly string[]>> {
  return readFile(
    createReadStream(path),
    basename(path),
    {
      kind: 'applications',
      columns: columns.map((header, i) => ({
        header,
        label: header,
        required: i === 0 || i === columns.length - 1,
        inUse: true,
      })),
      idHeader: 'none of them',
      rowReader: () => (row) => row.texts.map(undefused),
    },
    options,
  );
}
