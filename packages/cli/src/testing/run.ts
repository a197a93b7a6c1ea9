import type { ExitCode, Io } from '../io.ts';
import { main } from '../main.ts';

/** What a command printed and ended with. */
export interface Ran {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process, with nothing on standard input but the bytes given. */
export async function run(args: readonly string[], stdin: readonly Uint8Array[] = []): Promise<Ran> {
  let [stdout, stderr] = ['', ''];
  const io: Io = {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    stdin: (async function* () {
      yield* stdin;
    })(),
    interactive: false,
    elapsed: () => 0,
  };
  const exitCode = await main(args, io);
  return { exitCode, stdout, stderr };
}
