import type { Condition } from '../model/condition.ts';
import { quoted } from '../model/problem.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { type ConditionScope, checkCondition } from './check-condition.ts';
import { checkDerivedFacts } from './check-derived-facts.ts';
import { checkSize } from './check-size.ts';
import { testableFacts } from './fact-types.ts';
import type { RuleSetProblem } from './rule-set-problem.ts';

/** Checks every condition: facts exist, operators suit them, values suit both, no cycle, no negated "not applicable". */
export function checkConditions(data: RuleSetData): readonly RuleSetProblem[] {
  const facts = testableFacts(data);
  const cycles = conditionCycles(data);
  if (cycles.length > 0) return cycles;
  const sizes = checkSize(data);
  if (sizes.length > 0) return sizes;
  const scope: ConditionScope = { data, facts, named: new Map(data.conditions.map((c) => [c.id, c.when])) };
  return [
    ...data.conditions.flatMap((named, i) => checkCondition(named.when, scope, ['conditions', i, 'when'])),
    ...data.criteria.flatMap((criterion, i) => [
      ...(criterion.appliesWhen === undefined
        ? []
        : checkCondition(criterion.appliesWhen, scope, ['criteria', i, 'appliesWhen'])),
      ...checkCondition(criterion.when, scope, ['criteria', i, 'when']),
    ]),
    ...checkDerivedFacts(data, facts),
  ];
}

/** Named conditions that contain themselves, each way round told once. */
function conditionCycles(data: RuleSetData): RuleSetProblem[] {
  const named = new Map(data.conditions.map((c) => [c.id, c.when]));
  const settled = new Set<string>();
  const problems: RuleSetProblem[] = [];
  const visit = (id: string, way: readonly string[]) => {
    const start = way.indexOf(id);
    if (start >= 0) {
      const round = [...way.slice(start), id];
      const index = data.conditions.findIndex((c) => c.id === id);
      problems.push({
        code: 'condition_cycle',
        path: ['conditions', index],
        message: `the condition contains itself: ${round.map(quoted).join(' needs ')}`,
      });
      return;
    }
    const when = named.get(id);
    if (when === undefined || settled.has(id)) return;
    for (const next of namesIn(when)) visit(next, [...way, id]);
    settled.add(id);
  };
  for (const { id } of data.conditions) visit(id, []);
  return problems;
}

function namesIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(namesIn);
  if ('any' in condition) return condition.any.flatMap(namesIn);
  if ('not' in condition) return namesIn(condition.not);
  return 'condition' in condition ? [condition.condition] : [];
}
