import type { DateFactData, ScalarFactData, ScalarValue } from '@grantscore/core';
import { booleanCell } from './boolean.ts';
import { dateCell, dayOf } from './date.ts';
import { decimalReader } from './decimal.ts';
import { enumReader } from './enum.ts';
import type { CellFormats } from './formats.ts';
import { instantCell } from './instant.ts';
import { integerReader } from './integer.ts';
import { moneyReader } from './money.ts';
import { withoutMarks } from './money-marks.ts';
import { numberRange } from './number-range.ts';
import { type Accepted, accepted, type Reading } from './reading.ts';
import { setReader } from './set.ts';
import { isUei, ueiCell } from './uei.ts';

/** How the cells of one type are read. */
export interface TypedReader {
  /**
   * Reads an untrimmed cell in the plainest form of its type and leaves any other to `read`, with which it always agrees; null where the
   * type has no such form.
   */
  readonly quick: ((cell: string) => Accepted<ScalarValue> | undefined) | null;
  /** Reads a text that is not blank and has no blanks around it. */
  readonly read: (text: string) => Reading<ScalarValue>;
}

export function typedReader(fact: ScalarFactData, formats: CellFormats): TypedReader {
  switch (fact.type) {
    case 'boolean':
      return { quick: null, read: booleanCell };
    case 'enum':
      return { quick: null, read: enumReader(fact.values) };
    case 'set':
      return { quick: null, read: setReader(fact.values, formats) };
    case 'integer':
      return { quick: quickInteger(fact), read: integerReader(fact, formats) };
    case 'decimal':
    case 'money':
      return numberReader(fact, formats);
    case 'date':
    case 'instant':
      return dayReader(fact, formats);
    case 'text':
      return { quick: null, read: isUei(fact) ? ueiCell : accepted };
    default:
      return fact satisfies never;
  }
}

function quickInteger(fact: Extract<ScalarFactData, { readonly type: 'integer' }>): TypedReader['quick'] {
  const { isPlain } = numberRange(fact);
  return (cell) => (isPlain(cell, 0) ? accepted(Number(cell)) : undefined);
}

function numberReader(
  fact: Extract<ScalarFactData, { readonly type: 'decimal' | 'money' }>,
  formats: CellFormats,
): TypedReader {
  const range = numberRange(fact);
  const money = fact.type === 'money';
  // With a decimal comma, only a number without a point is what it looks like.
  const places = formats.decimal === 'comma' ? 0 : money ? 2 : 12;
  return {
    quick: (cell) => {
      if (range.isPlain(cell, places)) return accepted(cell);
      const amount = money ? withoutMarks(cell, formats) : null;
      return amount !== null && range.isPlain(amount, 2) ? accepted(amount) : undefined;
    },
    read: (money ? moneyReader : decimalReader)(fact, formats, range),
  };
}

function dayReader({ type }: DateFactData, formats: CellFormats): TypedReader {
  if (type === 'instant') return { quick: null, read: instantCell };
  return {
    quick: (cell) => {
      const day = dayOf(cell, formats.dateFormat);
      return day === null ? undefined : accepted(day);
    },
    read: (text) => dateCell(text, formats),
  };
}
