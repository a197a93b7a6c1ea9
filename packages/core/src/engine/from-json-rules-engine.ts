import type { Condition, NamedConditionData, TestableType } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import { quoted } from '../model/problem.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { testableFacts } from '../rules/fact-types.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { RuleSetError } from '../rules/rule-set-problem.ts';
import { EngineCatalogue } from './engine-catalogue.ts';
import type { EngineMisfit, EnginePath } from './engine-misfit.ts';
import { ENGINE_ID, type EngineRuleHead, readRuleHead } from './engine-rule-head.ts';
import { appliesName, isAppliesName } from './engine-rules.ts';
import { leaveOutLost, leaveOutRefused, leaveOutRepeated, type Part } from './parts-that-fit.ts';
import { type EngineTest, readEngineCondition, recordOf } from './read-engine-condition.ts';
import { type BareCriterion, NOTHING_KNOWN, ruleSetAround } from './rule-set-around.ts';

export type { EngineMisfit } from './engine-misfit.ts';

export interface EngineReadingOptions {
  /** The named conditions that the rules use, by name. */
  readonly conditions?: Readonly<Record<string, unknown>>;
  /** A rule set whose facts, derived facts and words are taken where the rules read them; without it facts are guessed. */
  readonly catalogue?: RuleSetData;
}

/** What could be read of the rules. */
export interface EngineReading {
  /** A rule set that `parseRuleSet` takes, one criterion for each rule that fits; null where none does. */
  readonly ruleSet: RuleSetData | null;
  /** Everything that does not fit. A rule with such a thing in it is left out whole: part of a condition is another condition. */
  readonly misfits: readonly EngineMisfit[];
  /** What rules that fit say and no criterion can, and when they hold does not depend on it: the params of their events, names within conditions. */
  readonly dropped: readonly EngineMisfit[];
}

/**
 * Reads rules of json-rules-engine, in their JSON form, into a rule set. Their operators become ours where they mean the same of facts that
 * are known: `equal`, `in`, `contains`, `greaterThan`, `greaterThanInclusive`, `lessThan`, `lessThanInclusive`, and those of `toJsonRulesEngine`.
 * @throws TypeError if the rules are no list.
 */
export function fromJsonRulesEngine(
  rules: readonly unknown[],
  options: EngineReadingOptions = {},
): EngineReading {
  if (!Array.isArray(rules)) throw new TypeError('a list of rules was expected');
  const misfits: EngineMisfit[] = [];
  const conditions = new Map<string, Part>();
  const read = new Map<EngineRuleHead, Part>();
  for (const [name, data] of Object.entries(options.conditions ?? {})) {
    const path = ['conditions', name];
    if (!ENGINE_ID.test(name) && !isAppliesName(name))
      misfits.push({
        path,
        message: `${quoted(name)} is no id: a letter, then letters, digits, dots, hyphens`,
      });
    const part = readPart(data, path, misfits);
    if (part !== null && (ENGINE_ID.test(name) || isAppliesName(name))) conditions.set(name, part);
  }
  for (const [i, rule] of rules.entries()) {
    const { head, misfits: own, dropped } = readRuleHead(rule, ['rules', i]);
    misfits.push(...own);
    if (recordOf(rule) === null) continue;
    const part = readPart(recordOf(rule)?.['conditions'], ['rules', i, 'conditions'], misfits);
    if (head !== null && part !== null) read.set(head, { ...part, dropped: [...dropped, ...part.dropped] });
  }

  leaveOutLost(conditions, read, misfits);
  leaveOutRepeated(read, misfits);
  const catalogue = new EngineCatalogue(knownTypes(options.catalogue ?? NOTHING_KNOWN));
  for (const parts of [conditions, read] as readonly Map<unknown, Part>[])
    for (const [key, part] of parts) {
      const own = catalogue.learn(part.tests);
      misfits.push(...own);
      if (own.length > 0) parts.delete(key);
    }
  for (;;) {
    leaveOutLost(conditions, read, misfits);
    leaveOutRepeated(read, misfits);
    if (read.size === 0) return { ruleSet: null, misfits, dropped: [] };
    const settled = settle(conditions, read, catalogue, options.catalogue);
    try {
      const { data } = parseRuleSet(settled);
      return {
        ruleSet: data,
        misfits,
        dropped: [...conditions.values(), ...read.values()].flatMap((part) => part.dropped),
      };
    } catch (error) {
      if (!(error instanceof RuleSetError)) throw error;
      const strange = leaveOutRefused(error.problems, settled, conditions, read, misfits);
      if (strange.length > 0) return { ruleSet: null, misfits: [...misfits, ...strange], dropped: [] };
    }
  }
}

function readPart(data: unknown, path: EnginePath, misfits: EngineMisfit[]): Part | null {
  const tests: EngineTest[] = [];
  const found = readEngineCondition(data, path, (test) => {
    tests.push(test);
    return { fact: test.fact, operator: test.operator, value: true };
  });
  misfits.push(...found.misfits);
  return found.condition === null
    ? null
    : { data, path, tests, when: found.condition, dropped: found.dropped };
}

function knownTypes(data: RuleSetData): ReadonlyMap<string, TestableType> {
  const known = new Map<string, TestableType>();
  for (const { id, type } of testableFacts(data).values())
    if (type !== 'text' && type !== 'table') known.set(id, type);
  return known;
}

function settle(
  conditions: ReadonlyMap<string, Part>,
  rules: ReadonlyMap<EngineRuleHead, Part>,
  catalogue: EngineCatalogue,
  words: RuleSetData | undefined,
): RuleSetData {
  const written = ({ data, path, when }: Part): Condition =>
    readEngineCondition(data, path, (test) => ({
      fact: test.fact,
      operator: test.operator,
      value: catalogue.value(test),
    })).condition ?? when;
  const named = new Map([...conditions].map(([name, part]) => [name, written(part)]));
  const criteria = [...rules].map(
    ([head, part]): BareCriterion => ({
      ...head,
      ...partsOf(head.id, written(part), named),
    }),
  );
  const kept = [...named]
    .filter(([name]) => !isAppliesName(name))
    .map(([id, when]): NamedConditionData => ({ id, label: id, when }));
  return ruleSetAround(criteria, kept, catalogue.facts(), words);
}

/** Parts a rule of `toJsonRulesEngine` into whom its criterion concerns and what it asks. */
function partsOf(
  id: string,
  when: Condition,
  named: ReadonlyMap<string, Condition>,
): Pick<CriterionData, 'when' | 'appliesWhen'> {
  if (!('all' in when) || when.all.length !== 2) return { when };
  const [first, second] = when.all;
  if (first === undefined || second === undefined || !('condition' in first)) return { when };
  const appliesWhen = first.condition === appliesName(id) ? named.get(first.condition) : undefined;
  return appliesWhen === undefined ? { when } : { appliesWhen, when: second };
}
