import type { FactAnswer } from '../model/application.ts';
import type { ScalarFactData } from '../model/fact.ts';
import { type FactState, scalarReader } from './fact-state.ts';

/**
 * How one fact stands in its slot. A fact with few answers stands as a small number, its code, so that a test of it is a look into
 * a table; any other stands as what is known of it.
 */
export interface FactCoder {
  /** @throws FactTypeError for an answer of another type. */
  encode(answer: FactAnswer): FactState;
  decode(slot: FactState): FactState;
  /** What each code stands for; null where the fact is not coded. */
  readonly states: readonly FactState[] | null;
}

/** The code of an answer that is not known, whatever the fact. */
export const UNKNOWN_CODE = 0;

export function factCoder(fact: ScalarFactData): FactCoder {
  const read = scalarReader(fact);
  if (fact.type !== 'boolean' && fact.type !== 'enum')
    return { encode: read, decode: (slot) => slot, states: null };
  if (fact.type === 'boolean') {
    const encode = (answer: FactAnswer) =>
      answer === true ? 3 : answer === false ? 2 : YES_NO.indexOf(read(answer));
    return coded(encode, YES_NO);
  }
  const states: readonly FactState[] = [undefined, null, ...fact.values.map(({ value }) => value)];
  const codes = new Map<FactAnswer, number>(fact.values.map(({ value }, i) => [value, i + 2]));
  return coded((answer) => codes.get(answer) ?? states.indexOf(read(answer)), states);
}

/** The codes of yes and no. */
const YES_NO: readonly FactState[] = [undefined, null, false, true];

function coded(encode: FactCoder['encode'], states: readonly FactState[]): FactCoder {
  return { encode, decode: (slot) => states[typeof slot === 'number' ? slot : UNKNOWN_CODE], states };
}
