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
  const isYesNo = fact.type === 'boolean';
  const answers = isYesNo ? [false, true] : fact.values.map(({ value }) => value);
  const states: readonly FactState[] = [undefined, null, ...answers];
  // Most answers differ in length, which is quicker to compare than what they say.
  const byLength = new Map<number, number[]>();
  for (const [code, state] of states.entries()) {
    if (typeof state !== 'string') continue;
    byLength.set(state.length, [...(byLength.get(state.length) ?? []), code]);
  }
  const longest = Math.max(0, ...byLength.keys());
  const codesOf = Array.from({ length: longest + 1 }, (_, length) => byLength.get(length) ?? []);
  return {
    encode: (answer) => {
      const value = providedBy(answer);
      if (typeof value === 'string' && value.length <= longest) {
        const codes = codesOf[value.length] as readonly number[];
        for (let i = 0; i < codes.length; i += 1)
          if (states[codes[i] as number] === value) return codes[i] as number;
      } else if (typeof value === 'boolean' && isYesNo) return codeOfYesNo(value);
      return states.indexOf(read(answer));
    },
    decode: (slot) => states[typeof slot === 'number' ? slot : UNKNOWN_CODE],
    states,
  };
}

/** What an answer says, bare or attested; anything else as it stands. */
function providedBy(answer: FactAnswer): unknown {
  if (typeof answer !== 'object' || answer === null || !('status' in answer)) return answer;
  return answer.status === 'provided' ? answer.value : answer;
}

/** The code of a bare yes or no, as the coder of every fact so answered has it. */
export function codeOfYesNo(answer: boolean): number {
  return answer ? 3 : 2;
}
