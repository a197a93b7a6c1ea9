import type { Condition, NamedConditionData, TestableType } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import { quoted } from '../model/problem.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { testableFacts } from '../rules/fact-types.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { RuleSetError } from '../rules/rule-set-problem.ts';
import { EngineCatalogue } from './engine-catalogue.ts';
import type { EngineMisfit, EnginePath } from './engine-misfit.ts';
import { appliesName, isAppliesName } from './engine-rules.ts';
import { type EngineTest, readEngineCondition, recordOf } from './read-engine-condition.ts';
import { ruleSetAround } from './rule-set-around.ts';

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
}

interface ReadRule {
  readonly id: string;
  readonly label: string;
  readonly when: Condition;
  readonly path: EnginePath;
}

const ID = /^[A-Za-z][A-Za-z0-9._-]{0,99}$/;

/**
 * Reads rules of json-rules-engine, in their JSON form, into a rule set. Their operators become ours where they mean the same of facts that
 * are known: `equal`, `in`, `contains`, `greaterThan`, `greaterThanInclusive`, `lessThan`, `lessThanInclusive`, and those of `toJsonRulesEngine`.
 */
export function fromJsonRulesEngine(
  rules: readonly unknown[],
  options: EngineReadingOptions = {},
): EngineReading {
  const misfits: EngineMisfit[] = [];
  const catalogue = new EngineCatalogue(knownTypes(options.catalogue));
  const learn = (test: EngineTest): Condition => {
    catalogue.learn(test);
    return { fact: test.fact, operator: test.operator, value: true };
  };
  const named = Object.entries(options.conditions ?? {}).map(([name, data]) => ({
    name,
    data,
    path: ['conditions', name] as EnginePath,
  }));
  // Once over everything, so that the type of a fact is known before any value is written as that type has it.
  for (const { data, path } of [...named, ...rules.map((rule, i) => ruleCondition(rule, i))])
    readEngineCondition(data, path, learn);

  const settle = (data: unknown, path: EnginePath): Condition | null => {
    const found = readEngineCondition(data, path, (test) => {
      catalogue.learn(test);
      return { fact: test.fact, operator: test.operator, value: catalogue.value(test) };
    });
    misfits.push(...found.misfits);
    return found.condition;
  };
  const conditions = new Map<string, Condition>();
  for (const { name, data, path } of named) {
    const when = settle(data, path);
    if (when === null) continue;
    if (ID.test(name) || isAppliesName(name)) conditions.set(name, when);
    else
      misfits.push({
        path,
        message: `${quoted(name)} is no id: a letter, then letters, digits, dots, hyphens`,
      });
  }
  const read = rules.flatMap((rule, i): ReadRule[] => {
    const head = headOf(rule, i, misfits);
    const { data, path } = ruleCondition(rule, i);
    const when = settle(data, path);
    return head === null || when === null ? [] : [{ ...head, when, path }];
  });
  const usable = withoutUnknown(conditions, read, misfits);
  if (usable.rules.length === 0) return { ruleSet: null, misfits };
  const criteria = usable.rules.map(
    ({ id, label, when }): Pick<CriterionData, 'id' | 'label' | 'when' | 'appliesWhen'> => ({
      id,
      label,
      ...partsOf(id, when, conditions),
    }),
  );
  const kept: NamedConditionData[] = [...usable.conditions]
    .filter(([name]) => !isAppliesName(name))
    .map(([id, when]) => ({ id, label: id, when }));
  const ruleSet = ruleSetAround(criteria, kept, catalogue.facts(), options.catalogue);
  try {
    return { ruleSet: parseRuleSet(ruleSet).data, misfits };
  } catch (error) {
    if (!(error instanceof RuleSetError)) throw error;
    return {
      ruleSet: null,
      misfits: [...misfits, ...error.problems.map(({ path, message }) => ({ path, message }))],
    };
  }
}

function knownTypes(data: RuleSetData | undefined): ReadonlyMap<string, TestableType> {
  const known = new Map<string, TestableType>();
  if (data === undefined) return known;
  for (const { id, type } of testableFacts(data).values())
    if (type !== 'text' && type !== 'table') known.set(id, type);
  return known;
}

function ruleCondition(rule: unknown, i: number): { readonly data: unknown; readonly path: EnginePath } {
  return { data: recordOf(rule)?.['conditions'], path: ['rules', i, 'conditions'] };
}

/** The id and label of a rule, from its name and event; null where something beside its conditions does not fit. */
function headOf(rule: unknown, i: number, misfits: EngineMisfit[]): Pick<ReadRule, 'id' | 'label'> | null {
  const at: EnginePath = ['rules', i];
  const before = misfits.length;
  const record = recordOf(rule) ?? {};
  for (const key of Object.keys(record)) {
    if (['name', 'conditions', 'event'].includes(key)) continue;
    const message =
      key === 'priority'
        ? '`priority` says which rule runs first, and here none runs before another; leave it out'
        : `${quoted(key)} is not part of a criterion`;
    misfits.push({ path: [...at, key], message });
  }
  const event = recordOf(record['event']);
  const name = record['name'] ?? event?.['type'];
  const id = typeof name === 'string' ? name.trim().replace(/[^A-Za-z0-9._-]+/g, '-') : '';
  if (!ID.test(id))
    misfits.push({ path: [...at, 'name'], message: 'a name was expected that begins with a letter' });
  const label = recordOf(event?.['params'])?.['label'];
  return misfits.length > before
    ? null
    : { id, label: typeof label === 'string' && label !== '' ? label : String(name) };
}

/** Takes out what names a condition that is not there, or that does not fit, and says so. */
function withoutUnknown(
  conditions: ReadonlyMap<string, Condition>,
  rules: readonly ReadRule[],
  misfits: EngineMisfit[],
): { readonly conditions: ReadonlyMap<string, Condition>; readonly rules: readonly ReadRule[] } {
  const usable = new Map(conditions);
  for (let before = -1; before !== usable.size; ) {
    before = usable.size;
    for (const [name, when] of usable)
      if (namesOf(when).some((other) => !usable.has(other))) usable.delete(name);
  }
  for (const name of conditions.keys())
    if (!usable.has(name))
      misfits.push({
        path: ['conditions', name],
        message: 'it names a condition that is not there or does not fit',
      });
  const kept = rules.filter(({ when, path }) => {
    const lost = namesOf(when).find((name) => !usable.has(name));
    if (lost !== undefined)
      misfits.push({ path, message: `the condition ${quoted(lost)} is not there or does not fit` });
    return lost === undefined;
  });
  return { conditions: usable, rules: kept };
}

function namesOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(namesOf);
  if ('any' in condition) return condition.any.flatMap(namesOf);
  if ('not' in condition) return namesOf(condition.not);
  return 'condition' in condition ? [condition.condition] : [];
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
