import type { ScalarFactData } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { type CellFormats, DEFAULT_FORMATS } from '../cells/formats.ts';
import { cellReader } from '../cells/read-cell.ts';

/** One cell: `value` is what is read from it, `code` why nothing is. */
export interface CellCase {
  readonly text: string;
  readonly value?: unknown;
  readonly code?: string;
  /** A part of what is expected instead, or of what the warning says. */
  readonly says?: string;
  /** The code of the warning with which it is read. */
  readonly warning?: string;
  /** Why the row is in the table. */
  readonly why?: string;
}

export const asked = { id: 'a.fact', label: 'fact', question: 'Which?' };

/** Tests what a fact's cells are read as, row by row. */
export function testCells(
  title: string,
  fact: ScalarFactData,
  cases: readonly CellCase[],
  formats: Partial<CellFormats> = {},
): void {
  const read = cellReader(fact, { ...DEFAULT_FORMATS, ...formats });
  describe(title, () => {
    test.each(cases.map((row) => ({ ...row, shown: JSON.stringify(row.text) })))(
      '$shown: $value$code',
      ({ text, value, code, says = '', warning }) => {
        const answer = read(text);
        if (code !== undefined)
          expect(answer).toMatchObject({ status: 'refused', code, expected: expect.stringContaining(says) });
        else if (warning === undefined) expect(answer).toEqual({ status: 'provided', value });
        else
          expect(answer).toEqual({
            status: 'provided',
            value,
            warning: { code: warning, expected: expect.stringContaining(says) },
          });
      },
    );

    test.each(['', ' ', '\t', ' \r\n'])('blank %j is not provided', (text) => {
      expect(read(text)).toEqual({ status: 'not_provided' });
    });
  });
}
