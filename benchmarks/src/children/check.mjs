// Checks an applications file as `grantscore check` does, and says how many rows it read, how long it took and how much memory.
import { createReadStream } from 'node:fs';
import { checkInputs } from '@grantscore/csv';
import { ojp2024 } from '../ojp2024.mjs';
import { report } from './report.mjs';

const rules = ojp2024();
const source = createReadStream(process.argv[2]);
await report(async () => {
  const { files } = await checkInputs({ applications: { file: 'applications.csv', source } }, rules);
  return files[0].accepted;
});
