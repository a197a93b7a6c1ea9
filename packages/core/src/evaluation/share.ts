import { Decimal } from '../model/decimal.ts';
import type { Derive } from './derived-facts.ts';
import type { FactState, NumberRange, ShareState } from './fact-state.ts';

const ANY_AMOUNT: NumberRange = { kind: 'range', least: new Decimal(0), most: null };

/** Makes the reader of a share: its part and whole, never divided. A part that is not known is anything from zero up. */
export function shareDerivation(part: number, whole: number): Derive {
  return (known): ShareState => ({
    kind: 'share',
    part: rangeOf(known.state(part)) ?? ANY_AMOUNT,
    whole: rangeOf(known.state(whole)),
  });
}

function rangeOf(state: FactState): NumberRange | undefined {
  if (typeof state === 'string' || typeof state === 'number') {
    const value = new Decimal(state);
    return { kind: 'range', least: value, most: value };
  }
  return typeof state === 'object' && state !== null && 'kind' in state && state.kind === 'range'
    ? state
    : undefined;
}
