import { quoted } from '../model/problem.ts';
import type { RuleSetProblem } from './rule-set-problem.ts';

const DEEPEST = 60;
const MOST_VALUES = 200_000;
/** Half of a surrogate pair: no text of a file has it, and every one of them would have the same digest. */
const HALF_CHARACTER = /\p{Surrogate}/u;

/**
 * Copies data that may come from anyone into plain, frozen objects: nothing but JSON, numbers safe integers, no
 * `__proto__`, no cycle, of bounded depth and size.
 */
export function plainData(data: unknown): {
  readonly copy: unknown;
  readonly problems: readonly RuleSetProblem[];
} {
  const problems: RuleSetProblem[] = [];
  let values = 0;
  let tooDeep = false;
  const refuse = (code: RuleSetProblem['code'], path: readonly (string | number)[], message: string) => {
    problems.push({ code, path, message });
    return null;
  };
  const copy = (value: unknown, path: readonly (string | number)[]): unknown => {
    values += 1;
    if (values > MOST_VALUES)
      return values === MOST_VALUES + 1
        ? refuse('too_large', [], `there are more than ${MOST_VALUES} values`)
        : null;
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'string')
      return HALF_CHARACTER.test(value)
        ? refuse('not_plain_data', path, `${quoted(value)} has half a character in it`)
        : value;
    if (typeof value === 'number') {
      if (Number.isSafeInteger(value) && !Object.is(value, -0)) return value;
      return refuse(
        'not_plain_data',
        path,
        `\`${Object.is(value, -0) ? '-0' : value}\` is not a safe whole number; write other numbers as text, "0.5"`,
      );
    }
    if (typeof value !== 'object')
      return refuse(
        'not_plain_data',
        path,
        value === undefined ? 'nothing stands here' : `a ${typeof value} is not data`,
      );
    if (path.length >= DEEPEST) {
      // Data that contains itself many times over would say so many times over.
      if (tooDeep) return null;
      tooDeep = true;
      return refuse('too_large', path.slice(0, 8), `the data is nested more than ${DEEPEST} deep`);
    }
    // `from` and not `map`, which would leave the holes of a sparse list.
    if (Array.isArray(value)) return Object.freeze(Array.from(value, (item, i) => copy(item, [...path, i])));
    const prototype = Object.getPrototypeOf(value) as unknown;
    if (prototype !== Object.prototype && prototype !== null)
      return refuse('not_plain_data', path, 'only plain objects are data');
    const entries: [string, unknown][] = [];
    for (const [key, item] of Object.entries(value)) {
      if (key === '__proto__')
        refuse('unknown_key', path, '`__proto__` is not a key that anything here can have');
      else if (HALF_CHARACTER.test(key))
        refuse('not_plain_data', path, `the key ${quoted(key)} has half a character in it`);
      else if (item !== undefined) entries.push([key, copy(item, [...path, key])]);
    }
    return Object.freeze(Object.fromEntries(entries));
  };
  return { copy: copy(data, []), problems };
}
