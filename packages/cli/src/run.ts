import type { ExitCode } from './io.ts';
import { main } from './main.ts';

/** Runs one command with the streams of this process. */
export function run(args: readonly string[]): Promise<ExitCode> {
  return main(args, {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    stdin: process.stdin,
    interactive: process.stderr.isTTY === true,
    elapsed: () => performance.now(),
  });
}
