import { CommanderError } from 'commander';
import { Failure } from './failure.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { programOf } from './program.ts';
import { usageMessage } from './usage-message.ts';

/**
 * Runs one command.
 * @param args - What stands after the program's name.
 * @returns The exit code: 0 all rows scored, 1 some quarantined, 2 wrong usage, 3 input unusable and nothing written.
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.scored;
  const program = programOf(
    (load) =>
      async (...rest) => {
        const command = await load();
        exitCode = await command(io, ...rest);
      },
    io,
  );
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.scored;
      const message = usageMessage(error, program, args);
      if (message !== null) io.stderr(`grantscore: ${message}\n`);
      return EXIT.usage;
    }
    if (error instanceof Failure) {
      io.stderr(`grantscore: ${error.message}\n`);
      return error.exitCode;
    }
    // Not the user's doing. The stack is for whoever mends it; the exit code must not be that of quarantined rows.
    io.stderr(
      `grantscore: this is a fault of grantscore itself; please report it with the lines below\n${stackOf(error)}\n`,
    );
    return EXIT.unusable;
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
