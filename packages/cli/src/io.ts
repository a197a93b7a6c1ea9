/** What the command line is given by the process that runs it; tests give their own. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Standard input as bytes. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Whether standard error is a terminal, where progress may be shown. */
  readonly interactive: boolean;
  /** Milliseconds that only ever grow, for progress alone. */
  readonly elapsed: () => number;
}

/** What the process ends with. */
export const EXIT = { scored: 0, quarantined: 1, usage: 2, unusable: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
