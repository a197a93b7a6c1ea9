#!/usr/bin/env node
import { EXIT } from './io.ts';
import { VERSION } from './version.ts';
import { watchOutputs } from './watch-outputs.ts';

const failure = watchOutputs();
// What a process that ends without an answer ends with.
process.exitCode = EXIT.unusable;

// No `await` here: what is loaded shares this file's own modules, and would wait for it in turn.
void answer(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = failure() ?? exitCode;
});

/** The version is told before anything else is loaded: programs ask for it at every start of theirs. */
async function answer([first, ...others]: readonly string[]): Promise<number> {
  if (others.length === 0 && (first === '--version' || first === '-V')) {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const { run } = await import('./run.ts');
  return run(process.argv.slice(2));
}
