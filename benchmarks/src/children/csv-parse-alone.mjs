// Reads a file with csv-parse as its documentation has it, rows as arrays, and does nothing with them.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { report } from './report.mjs';

await report(async () => {
  let rows = -1;
  for await (const _row of createReadStream(process.argv[2]).pipe(parse())) rows += 1;
  return rows;
});
