import { attestationOf, type FactAnswer, type ScalarValue, type TableRow } from '../model/application.ts';
import { type Decimal, parseDecimal } from '../model/decimal.ts';
import type { FactData, ScalarFactData } from '../model/fact.ts';
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
  const accepts = acceptance(fact);
  return (answer) => {
    if (answer === undefined || answer === null) return undefined;
    if (typeof answer !== 'object' || Array.isArray(answer)) return accepts(answer as ScalarValue);
    const attestation = attestationOf(answer);
    if (attestation.status === 'provided') return accepts(attestation.value);
    if (attestation.status !== 'not_applicable') return undefined;
    if (fact.notApplicable === true) return null;
    throw new FactTypeError(`fact \`${fact.id}\`: "not applicable" is not an answer to this question`);
  };
}

/** The rows of a table fact; undefined where the table was not provided. */
export function tableRows(fact: FactData, answer: FactAnswer): readonly TableRow[] | undefined {
  if (answer === undefined || answer === null) return undefined;
  if (Array.isArray(answer) && answer.every((row) => typeof row === 'object' && row !== null))
    return answer as readonly TableRow[];
  if (typeof answer === 'object' && 'status' in answer && answer.status !== 'provided') return undefined;
  throw new FactTypeError(`fact \`${fact.id}\`: ${show(answer)} stands where a list of rows was expected`);
}

function acceptance(fact: ScalarFactData): (value: ScalarValue) => ScalarValue {
  const demand = (fits: (value: ScalarValue) => boolean, expected: string) => (value: ScalarValue) => {
    if (fits(value)) return value;
    throw new FactTypeError(`fact \`${fact.id}\`: ${show(value)} stands where ${expected} was expected`);
  };
  switch (fact.type) {
    case 'boolean':
      return demand((value) => typeof value === 'boolean', 'true or false');
    case 'enum': {
      const values = new Set<unknown>(fact.values.map((v) => v.value));
      return demand((value) => values.has(value), `one of ${[...values].join(', ')}`);
    }
    case 'set': {
      const values = new Set<unknown>(fact.values.map((v) => v.value));
      return demand(
        (value) => Array.isArray(value) && value.every((item) => values.has(item)),
        `a list out of ${[...values].join(', ')}`,
      );
    }
    case 'integer':
      return demand((value) => Number.isSafeInteger(value), 'a whole number');
    case 'decimal':
    case 'money':
      return demand(
        (value) => typeof value === 'string' && parseDecimal(value) !== undefined,
        'a decimal number as text, "12.50",',
      );
    case 'date':
      return demand((value) => typeof value === 'string' && isDate(value), 'a day, "2023-04-04",');
    case 'instant':
      return demand(
        (value) => typeof value === 'string' && isInstant(value),
        'a moment, "2023-04-04T20:59:00-04:00",',
      );
    case 'text':
      return demand((value) => typeof value === 'string', 'text');
    default:
      throw new FactTypeError(
        `fact of unknown type ${String((fact satisfies never as ScalarFactData).type)}`,
      );
  }
}

function show(value: unknown): string {
  return quoted(typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)));
}
