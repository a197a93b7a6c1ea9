import type { ProblemCode } from '@grantscore/core';

/** A cell whose text is no answer: why, what would have been one, and the accepted answer nearest to it. */
export interface Refused {
  readonly status: 'refused';
  readonly code: ProblemCode;
  readonly expected: string;
  readonly nearest: string | null;
}

/** What is odd about a cell that is read all the same. */
export interface CellWarning {
  readonly code: ProblemCode;
  readonly expected: string;
}

/** A cell whose text is an answer, in the form in which the rules read it. */
export interface Accepted<Value> {
  readonly status: 'provided';
  readonly value: Value;
  readonly warning?: CellWarning;
}

export type Reading<Value> = Accepted<Value> | Refused;

export function accepted<Value>(value: Value): Accepted<Value> {
  return { status: 'provided', value };
}

export function refused(code: ProblemCode, expected: string, nearest: string | null = null): Refused {
  return { status: 'refused', code, expected, nearest };
}

/** Lower case for the letters A to Z alone: no other letter becomes one of them, in any locale. */
export function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
