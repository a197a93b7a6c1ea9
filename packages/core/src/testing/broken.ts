import type { Condition } from '../model/condition.ts';
import { pathText, RuleSetError } from '../rules/rule-set-problem.ts';
import { criterion, smallRuleSet } from './small-rule-set.ts';

/** What a refusal says: code, place, message. */
export type Says = readonly [code: string, path: string, message: string];

/** Every problem with which a parser refuses, in order; none if it accepts. */
export function problemsOf(parse: () => unknown): readonly Says[] {
  try {
    parse();
  } catch (error) {
    if (!(error instanceof RuleSetError)) throw error;
    return error.problems.map(({ code, path, message }) => [code, pathText(path), message]);
  }
  return [];
}

/** The small rule set with something of any form in the place of one of its parts. */
export function withPart(key: string, value: unknown): unknown {
  return { ...smallRuleSet(), [key]: value };
}

/** The small rule set with one criterion that has this, of whatever form, as its condition. */
export function withWhen(when: unknown): unknown {
  return smallRuleSet({ criteria: [criterion('first', when as Condition)] });
}

/** A copy with one key left out. */
export function without(data: object, key: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== key));
}
