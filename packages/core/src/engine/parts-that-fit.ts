import type { Condition } from '../model/condition.ts';
import { quoted } from '../model/problem.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import type { RuleSetProblem } from '../rules/rule-set-problem.ts';
import type { EngineMisfit, EnginePath } from './engine-misfit.ts';
import type { EngineRuleHead } from './engine-rule-head.ts';
import type { EngineTest } from './read-engine-condition.ts';
import { namesOf, usableNames } from './usable-names.ts';

/** A named condition or a rule, as long as it fits. */
export interface Part {
  readonly data: unknown;
  readonly path: EnginePath;
  readonly tests: readonly EngineTest[];
  readonly when: Condition;
  readonly dropped: readonly EngineMisfit[];
}

/** Takes out what names a condition that is not there, that does not fit or that leads back to itself, and says so. */
export function leaveOutLost(
  conditions: Map<string, Part>,
  rules: Map<EngineRuleHead, Part>,
  misfits: EngineMisfit[],
): void {
  const usable = usableNames(new Map([...conditions].map(([name, { when }]) => [name, when])));
  for (const [name, { path }] of conditions) {
    if (usable.has(name)) continue;
    misfits.push({
      path,
      message: 'it names a condition that is not there, does not fit or leads back to it',
    });
    conditions.delete(name);
  }
  for (const [head, { when, path }] of rules) {
    const lost = namesOf(when).find((name) => !usable.has(name));
    if (lost === undefined) continue;
    misfits.push({ path, message: `the condition ${quoted(lost)} is not there or does not fit` });
    rules.delete(head);
  }
}

/** Takes out every rule that has the name of one before it. Rules without names have that of their event, which may be several rules'. */
export function leaveOutRepeated(rules: Map<EngineRuleHead, Part>, misfits: EngineMisfit[]): void {
  const first = new Map<string, EnginePath>();
  for (const [head, { path }] of rules) {
    const before = first.get(head.id);
    if (before === undefined) {
      first.set(head.id, path);
      continue;
    }
    misfits.push({
      path: [...path.slice(0, 2), 'name'],
      message: `${quoted(head.id)} is what rule ${String(before[1])} is called; give each rule a \`name\` of its own`,
    });
    rules.delete(head);
  }
}

/**
 * Takes out the rules and conditions with which the whole would be no rule set, and says why.
 * @returns The problems that are of no single one of them.
 */
export function leaveOutRefused(
  problems: readonly RuleSetProblem[],
  { conditions: named, criteria }: RuleSetData,
  conditions: Map<string, Part>,
  rules: Map<EngineRuleHead, Part>,
  misfits: EngineMisfit[],
): readonly EngineMisfit[] {
  const heads = [...rules.keys()];
  const [namedParts, ruleParts] = [new Map(conditions), new Map(rules)];
  return problems.flatMap(({ path: [list, i, , ...rest], message }, at): EngineMisfit[] => {
    const name = list === 'conditions' ? named[Number(i)]?.id : undefined;
    const head = list === 'criteria' && criteria[Number(i)] !== undefined ? heads[Number(i)] : undefined;
    const part = name === undefined ? head && ruleParts.get(head) : namedParts.get(name);
    if (part !== undefined) misfits.push({ path: [...part.path, ...rest], message });
    if (name !== undefined) conditions.delete(name);
    if (head !== undefined) rules.delete(head);
    return name === undefined && head === undefined ? [{ path: problems[at]?.path ?? [], message }] : [];
  });
}
