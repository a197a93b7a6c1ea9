/** How large the parts of a file may be, so that one that is not trusted cannot fill the memory. */
export interface Limits {
  /** Characters in one cell. */
  readonly cell: number;
  readonly columns: number;
  /** Characters in one record, line ends within its cells counted. */
  readonly record: number;
}

export const DEFAULT_LIMITS: Limits = { cell: 100_000, columns: 5_000, record: 1_000_000 };

/** Something is larger than a limit, so that reading cannot go on. Turned into a refusal by the file's reader. */
export class LimitFault extends Error {
  override readonly name = 'LimitFault';
  readonly limit: keyof Limits;
  /** 1 for the first line of the file. */
  readonly line: number;

  constructor(limit: keyof Limits, line: number) {
    super(`line ${line} is over the limit of a ${limit}`);
    this.limit = limit;
    this.line = line;
  }
}
