import type { CompiledRuleSet } from '../evaluation/compile.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { Outcome } from '../model/outcome.ts';
import type { RuleSet } from '../rules/parse-rule-set.ts';
import { readCase, type Shown } from './case-reading.ts';
import { decidingWays, feasibility, outcomeWays, type Ways } from './coverage-goals.ts';
import type { CriterionCase } from './criterion-case.ts';
import { inFull } from './in-full.ts';
import { leavesOf } from './leaves.ts';
import { THRESHOLD_POINTS, Thresholds } from './thresholds.ts';

/** A case that nobody has written: whoever signs it says why. */
export type MadeCase = Omit<CriterionCase, 'why'>;

/**
 * Few cases that show all that cases of a rule set can show: each outcome of each criterion, each leaf deciding it both ways, each threshold
 * one step under, on and over. Found by search, each evaluated and showing what it is made for; what is infeasible or not decided has none.
 * In the order of the criteria, the met one first.
 */
export function makeCases(ruleSet: RuleSet): readonly MadeCase[] {
  const compiled = inFull(ruleSet)();
  const thresholds = new Thresholds(ruleSet.data);
  return compiled.rules.criteria.flatMap((criterion) => criterionCases(criterion, compiled, thresholds));
}

interface Made {
  readonly one: MadeCase;
  readonly shows: readonly Shown[];
}

function criterionCases(
  criterion: CriterionData,
  compiled: CompiledRuleSet,
  thresholds: Thresholds,
): readonly MadeCase[] {
  const { rules } = compiled;
  const made: Made[] = [];
  const read = (facts: MadeCase['facts']): Made => {
    const { outcome, shows } = readCase({ criterion: criterion.id, facts }, compiled, thresholds);
    return { one: { criterion: criterion.id, facts, outcome }, shows };
  };
  const add = (facts: MadeCase['facts'], wanted: (found: Made) => boolean): boolean => {
    const one = read(facts);
    if (wanted(one)) made.push(one);
    return wanted(one);
  };
  const need = (wanted: (found: Made) => boolean, ways: () => Ways) => {
    if (made.some(wanted)) return;
    const found = feasibility(rules, ways(), (facts) => wanted(read(facts)));
    if (found.status === 'possible') add(found.facts, wanted);
  };
  const outcome = (wanted: Exclude<Outcome, 'indeterminate'>) =>
    need(
      ({ one }) => one.outcome === wanted,
      () => outcomeWays(criterion, wanted),
    );

  outcome('met');
  const leaves = leavesOf(criterion, rules.conditions);
  for (const leaf of [...leaves].sort((a, b) => a.part.length - b.part.length)) {
    const is = (shown: Shown) => shown.part === leaf.part && shown.index === leaf.index;
    if (thresholds.has(leaf.test))
      for (const point of THRESHOLD_POINTS)
        need(
          ({ shows }) => shows.some((shown) => is(shown) && shown.point === point),
          () =>
            (['met', 'not_met'] as const).flatMap((side) =>
              decidingWays(criterion, leaf, side).map((goals) => [
                ...goals,
                ...thresholds.goals(leaf.test, point),
              ]),
            ),
        );
    for (const side of ['met', 'not_met'] as const)
      need(
        ({ shows }) => shows.some((shown) => is(shown) && shown.side === side),
        () => decidingWays(criterion, leaf, side),
      );
  }
  outcome('not_met');
  outcome('not_applicable');
  open(made[0]?.one.facts ?? {}, leaves.map(({ test }) => test.fact).toReversed(), (facts) =>
    add(facts, ({ one }) => one.outcome === 'indeterminate'),
  );
  return made.map(({ one }) => one);
}

/** Takes one answer away that leaves the criterion open, or all of them. */
function open(
  facts: MadeCase['facts'],
  read: readonly string[],
  add: (facts: MadeCase['facts']) => boolean,
): void {
  for (const fact of read) {
    const { [fact]: taken, ...rest } = facts;
    if (taken !== undefined && add(rest)) return;
  }
  add({});
}
