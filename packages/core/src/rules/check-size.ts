import type { Condition } from '../model/condition.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import type { RuleSetProblem } from './rule-set-problem.ts';

const MOST_TESTS = 10_000;
const DEEPEST = 500;

interface Size {
  readonly tests: number;
  readonly depth: number;
}

/**
 * Checks that no criterion grows beyond reason once its named conditions are written out: each that stands twice in the next
 * doubles it, and thirty of those would be a thousand million tests. No condition may contain itself, nor name one that is not there.
 */
export function checkSize(data: RuleSetData): readonly RuleSetProblem[] {
  const named = new Map(data.conditions.map((c) => [c.id, c.when]));
  const sizes = new Map<string, Size>();
  const sizeOf = (condition: Condition): Size => {
    if ('all' in condition || 'any' in condition) {
      const children = ('all' in condition ? condition.all : condition.any).map(sizeOf);
      return {
        tests: children.reduce((sum, child) => sum + child.tests, 0),
        depth: 1 + Math.max(...children.map((child) => child.depth)),
      };
    }
    if ('not' in condition) return deeper(sizeOf(condition.not));
    if (!('condition' in condition)) return { tests: 1, depth: 1 };
    const when = named.get(condition.condition);
    const size =
      sizes.get(condition.condition) ?? (when === undefined ? { tests: 1, depth: 1 } : sizeOf(when));
    sizes.set(condition.condition, size);
    return deeper(size);
  };
  return [
    ...data.conditions.map((named, i) => ({ when: named.when, path: ['conditions', i, 'when'] })),
    ...data.criteria.flatMap(({ when, appliesWhen }, i) => [
      { when, path: ['criteria', i, 'when'] },
      ...(appliesWhen === undefined ? [] : [{ when: appliesWhen, path: ['criteria', i, 'appliesWhen'] }]),
    ]),
  ].flatMap(({ when, path }): RuleSetProblem[] => {
    const { tests, depth } = sizeOf(when);
    if (tests <= MOST_TESTS && depth <= DEEPEST) return [];
    const message =
      tests > MOST_TESTS
        ? `with its named conditions written out it has more than ${MOST_TESTS} tests`
        : `with its named conditions written out it is nested more than ${DEEPEST} deep`;
    return [{ code: 'too_large', path, message }];
  });
}

function deeper(size: Size): Size {
  return { ...size, depth: size.depth + 1 };
}
