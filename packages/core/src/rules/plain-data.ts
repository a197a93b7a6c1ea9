import type { RuleSetProblem } from './rule-set-problem.ts';

const DEEPEST = 60;
const MOST_VALUES = 200_000;

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
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (typeof value === 'number') {
      if (Number.isSafeInteger(value) && !Object.is(value, -0)) return value;
      return refuse(
        'not_plain_data',
        path,
        `\`${value}\` is not a safe whole number; write other numbers as text, "0.5"`,
      );
    }
    if (path.length >= DEEPEST)
      return refuse('too_large', path.slice(0, 8), `the data is nested more than ${DEEPEST} deep`);
    if (Array.isArray(value)) return Object.freeze(value.map((item, i) => copy(item, [...path, i])));
    if (typeof value !== 'object' || value === undefined)
      return refuse('not_plain_data', path, `a ${typeof value} is not data`);
    const prototype = Object.getPrototypeOf(value) as unknown;
    if (prototype !== Object.prototype && prototype !== null)
      return refuse('not_plain_data', path, 'only plain objects are data');
    const entries: [string, unknown][] = [];
    for (const [key, item] of Object.entries(value)) {
      if (key === '__proto__')
        refuse('unknown_key', path, '`__proto__` is not a key that anything here can have');
      else if (item !== undefined) entries.push([key, copy(item, [...path, key])]);
    }
    return Object.freeze(Object.fromEntries(entries));
  };
  return { copy: copy(data, []), problems };
}
