#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from './main.ts';
import { watchOutputs } from './watch-outputs.ts';

// Rows are short-lived in whatever file they come. V8 now and then learns the opposite from its first collections, puts
// them straight among what lives long, and a run over a million rows then keeps a third more memory for nothing.
setFlagsFromString('--no-allocation-site-pretenuring');

const failure = watchOutputs();
const exitCode = await main(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: process.stdin,
  interactive: process.stderr.isTTY === true,
  elapsed: () => performance.now(),
});
process.exitCode = failure() ?? exitCode;
