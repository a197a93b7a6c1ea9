import { attestationOf, type FactAnswer, type ScalarValue } from '../model/application.ts';
import { type Decimal, isDecimalText } from '../model/decimal.ts';
import type { ScalarFactData } from '../model/fact.ts';
import { quoted } from '../model/problem.ts';
import { isDate, isInstant } from '../rules/moments.ts';

/** A number of which only the least and the most are known; `most` null where nothing bounds it. */
export interface NumberRange {
  readonly kind: 'range';
  readonly least: Decimal;
  readonly most: Decimal | null;
}

/** Part and whole of a share; the whole undefined where it is not known. */
export interface ShareState {
  readonly kind: 'share';
  readonly part: NumberRange;
  readonly whole: NumberRange | undefined;
}

/** What is known of a fact: undefined is unknown, null is "not applicable". */
export type FactState = undefined | null | ScalarValue | NumberRange | ShareState;

/** A fact was answered with something that it cannot be: bad use of the library, not bad input data. */
export class FactTypeError extends TypeError {
  override readonly name = 'FactTypeError';
}

/** Makes the reader of one scalar fact's answers. It throws a {@link FactTypeError} for an answer of another type. */
export function scalarReader(fact: ScalarFactData): (answer: FactAnswer) => FactState {
  const { accepts, expected } = acceptance(fact);
  const attested = (answer: FactAnswer): FactState => {
    if (answer === undefined || answer === null) return undefined;
    if (typeof answer === 'object' && 'status' in answer) {
      if (answer.status === 'provided' && accepts(answer.value)) return answer.value;
      if (answer.status === 'not_provided' || answer.status === 'disputed') return undefined;
      if (answer.status === 'not_applicable') {
        if (fact.notApplicable === true) return null;
        throw new FactTypeError(`fact \`${fact.id}\`: "not applicable" is not an answer to this question`);
      }
    }
    const value = attestationOf(answer);
    const shown = value.status === 'provided' ? shownAnswer(value.value) : shownAnswer(answer);
    throw new FactTypeError(`fact \`${fact.id}\`: ${shown} stands where ${expected} was expected`);
  };
  // Bare values are most of what there is, and are let through first.
  return (answer) => (accepts(answer) ? answer : attested(answer));
}

interface Acceptance {
  readonly accepts: (value: FactAnswer) => value is ScalarValue;
  /** What was expected, for the message. */
  readonly expected: string;
}

function acceptance(fact: ScalarFactData): Acceptance {
  switch (fact.type) {
    case 'boolean':
      return { accepts: (value): value is boolean => typeof value === 'boolean', expected: 'true or false' };
    case 'enum': {
      const values = new Set<unknown>(fact.values.map((v) => v.value));
      return {
        accepts: (value): value is string => values.has(value),
        expected: `one of ${[...values].join(', ')}`,
      };
    }
    case 'set': {
      const values = new Set<unknown>(fact.values.map((v) => v.value));
      const within = (value: FactAnswer): value is readonly string[] =>
        Array.isArray(value) && value.every((item) => values.has(item));
      return { accepts: within, expected: `a list out of ${[...values].join(', ')}` };
    }
    case 'integer':
      return { accepts: (value): value is number => Number.isSafeInteger(value), expected: 'a whole number' };
    case 'decimal':
    case 'money':
      return textLike(isDecimalText, 'a decimal number as text, "12.50",');
    case 'date':
      return textLike(isDate, 'a day, "2023-04-04",');
    case 'instant':
      return textLike(isInstant, 'a moment, "2023-04-04T20:59:00-04:00",');
    case 'text':
      return textLike(() => true, 'text');
    default:
      throw new FactTypeError(
        `fact of unknown type ${String((fact satisfies never as ScalarFactData).type)}`,
      );
  }
}

function textLike(fits: (text: string) => boolean, expected: string): Acceptance {
  return { accepts: (value): value is string => typeof value === 'string' && fits(value), expected };
}

/** Any value at all may be passed by mistake: one that has no JSON form is told by its kind. */
export function shownAnswer(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  try {
    return quoted(JSON.stringify(value) ?? String(value));
  } catch {
    return `a ${typeof value} without a JSON form`;
  }
}
