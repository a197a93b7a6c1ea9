// Checks an applications file as `grantscore check` does, and says how many rows it read, how long it took and how much memory.
import { createReadStream } from 'node:fs';
import { applySolicitation, genericSolicitation, ruleSet } from '@grantscore/core';
import { checkInputs } from '@grantscore/csv';
import { report } from './report.mjs';

const rules = applySolicitation(ruleSet('ojp-fy2024'), genericSolicitation('ojp-fy2024'));
const source = createReadStream(process.argv[2]);
await report(async () => {
  const { files } = await checkInputs({ applications: { file: 'applications.csv', source } }, rules);
  return files[0].accepted;
});
