import type { Condition } from '../model/condition.ts';

/** A part of a condition, and the whole with a yes and with a no in its place. */
export interface Branch {
  /** Where it stands, `all[1].not`. */
  readonly path: string;
  readonly withYes: Condition;
  readonly withNo: Condition;
}

const YES: Condition = { all: [] };
const NO: Condition = { any: [] };

/** Every part of a condition below the whole; shared conditions count as one part each. */
export function* branchesOf(condition: Condition): Generator<Branch> {
  yield* parts(condition, '', (whole) => whole);
}

function* parts(node: Condition, path: string, around: (part: Condition) => Condition): Generator<Branch> {
  const children =
    'all' in node
      ? node.all.map((child, i) => ({
          child,
          key: `all[${i}]`,
          put: (part: Condition) => ({ all: node.all.with(i, part) }),
        }))
      : 'any' in node
        ? node.any.map((child, i) => ({
            child,
            key: `any[${i}]`,
            put: (part: Condition) => ({ any: node.any.with(i, part) }),
          }))
        : 'not' in node
          ? [{ child: node.not, key: 'not', put: (part: Condition) => ({ not: part }) }]
          : [];
  for (const { child, key, put } of children) {
    const at = path === '' ? key : `${path}.${key}`;
    const whole = (part: Condition) => around(put(part));
    yield { path: at, withYes: whole(YES), withNo: whole(NO) };
    yield* parts(child, at, whole);
  }
}
