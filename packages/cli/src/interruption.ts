/** What SIGINT and SIGTERM do while files are written. */
export interface Guard {
  /** From now on a signal waits: what is being done must not stay half done. */
  hold(): void;
  /** Ends the guard, and the process if a signal waits. */
  release(): void;
  /** Whether a signal is undoing what was begun, so that what goes wrong meanwhile comes from it. */
  undoing(): boolean;
}

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof EXIT_CODES;

/**
 * Until it is held or released, a signal undoes what was begun and ends the process with the signal's exit code.
 * @param end - Ends the process; tests give their own.
 */
export function guardInterruption(
  undo: () => Promise<void>,
  end: (exitCode: number) => void = process.exit,
): Guard {
  let held = false;
  let undoing = false;
  let caught: Signal | null = null;
  const onSignal = (signal: Signal) => {
    if (caught !== null) return;
    caught = signal;
    undoing = !held;
    if (undoing) void undo().finally(() => end(EXIT_CODES[signal]));
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    hold: () => {
      held = true;
    },
    release: () => {
      process.removeListener('SIGINT', onSignal);
      process.removeListener('SIGTERM', onSignal);
      if (held && caught !== null) end(EXIT_CODES[caught]);
    },
    undoing: () => undoing,
  };
}
