#!/usr/bin/env node
import { main } from './main.ts';
import { watchOutputs } from './watch-outputs.ts';

const failure = watchOutputs();
const exitCode = await main(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: process.stdin,
  interactive: process.stderr.isTTY === true,
  elapsed: () => performance.now(),
});
process.exitCode = failure() ?? exitCode;
