import { Decimal } from '../model/decimal.ts';
import { CentsRange, centsOf } from './cents.ts';
import type { Derive } from './derived-facts.ts';
import type { FactState, NumberRange, ShareState } from './fact-state.ts';

const ANY_AMOUNT: NumberRange = new CentsRange(0, null);

/** Makes the reader of a share: its part and whole, never divided. A part that is not known is anything from zero up. */
export function shareDerivation(part: number, whole: number): Derive {
  return (known): ShareState => ({
    kind: 'share',
    part: amountRange(known.state(part)) ?? ANY_AMOUNT,
    whole: amountRange(known.state(whole)),
  });
}

/** A number, or what is known of one; undefined where it is not known, or not a number. */
export function amountRange(state: FactState): NumberRange | undefined {
  if (typeof state === 'string' || typeof state === 'number') {
    const cents = typeof state === 'string' ? centsOf(state) : state * 100;
    if (Number.isSafeInteger(cents)) return new CentsRange(cents, cents);
    const value = new Decimal(state);
    return { kind: 'range', least: value, most: value };
  }
  return typeof state === 'object' && state !== null && 'kind' in state && state.kind === 'range'
    ? state
    : undefined;
}
