import type { Problem } from '@grantscore/core';
import type { RowReading } from './file-reading.ts';
import type { PieceFindings } from './file-rows.ts';
import type { ProblemGroup } from './problem-tally.ts';

/** What the rows of a piece of an applications file come to, as plain data: it may come from another thread. */
export interface RowPiece {
  /** Of each row its line, whether it is held back as far as can be told when it is read, and its id; empty where it has none. */
  readonly lines: Uint32Array;
  readonly held: Uint8Array;
  readonly ids: string;
  /** The rows held back. */
  readonly bad: readonly RowReading<never>[];
  readonly groups: readonly ProblemGroup[];
  /** What is odd about an application and its rows in other files, by id. */
  readonly joining: readonly (readonly [string, readonly Problem[]])[];
  readonly findings: PieceFindings;
}

/** Between two ids: no text from a file contains it. */
export const BETWEEN_IDS = '\0';
