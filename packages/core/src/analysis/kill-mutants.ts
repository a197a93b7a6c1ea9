import { compile } from '../evaluation/compile.ts';
import { factsTested } from '../evaluation/facts-tested.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import type { RuleSet } from '../rules/parse-rule-set.ts';
import { type Feasibility, feasibility, type Ways } from './coverage-goals.ts';
import type { CriterionCase } from './criterion-case.ts';
import { inFull, type Parameters } from './in-full.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import type { Goal } from './search.ts';
import { Thresholds } from './thresholds.ts';

/** What the cases of a criterion make of a mutant of it. */
export type MutantFate =
  /** A case has another outcome by it. */
  | { readonly mutant: Mutant; readonly fate: 'killed'; readonly by: CriterionCase }
  /** No answers at all tell it from the criterion, by an exact search: the fault is none. */
  | { readonly mutant: Mutant; readonly fate: 'equivalent' }
  /** No case fails. With answers that would tell them apart where such were found. */
  | { readonly mutant: Mutant; readonly fate: 'survived'; readonly telling: Feasibility };

/** Puts every single fault into every criterion of a rule set, those off by default as well, and looks for a case that fails by it. */
export function killMutants(ruleSet: RuleSet, cases: readonly CriterionCase[]): readonly MutantFate[] {
  const full = inFull(ruleSet);
  const thresholds = new Thresholds(ruleSet.data);
  const { rules } = full();
  const tested = factsTested(rules).facts;
  return rules.criteria.flatMap((criterion) => {
    const settings = bySetting(cases.filter((one) => one.criterion === criterion.id));
    return mutantsOf(criterion, rules.conditions, ruleSet.data, thresholds, tested).map(
      (mutant): MutantFate => {
        for (const { parameters, own } of settings) {
          const by = failing(mutant, own, full(parameters).rules);
          if (by !== undefined) return { mutant, fate: 'killed', by };
        }
        const telling = feasibility(rules, tellApart(criterion, mutant.apply(criterion, rules.conditions)));
        return telling.status === 'infeasible'
          ? { mutant, fate: 'equivalent' }
          : { mutant, fate: 'survived', telling };
      },
    );
  });
}

interface Setting {
  readonly parameters: Parameters | undefined;
  readonly own: readonly CriterionCase[];
}

/** Cases by the parameters they set, the defaults first. */
function bySetting(cases: readonly CriterionCase[]): readonly Setting[] {
  const groups = new Map<string, CriterionCase[]>([['{}', []]]);
  for (const one of cases) {
    const key = JSON.stringify(one.parameters ?? {});
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((own) => ({ parameters: own[0]?.parameters, own }));
}

/** The first case whose outcome is another one by a mutant. */
function failing(
  mutant: Mutant,
  cases: readonly CriterionCase[],
  rules: AppliedRuleSet,
): CriterionCase | undefined {
  if (cases.length === 0) return undefined;
  const criterion = rules.criteria.find(({ id }) => id === mutant.criterion);
  if (criterion === undefined) return undefined;
  const mutated = compile({ ...rules, criteria: [mutant.apply(criterion, rules.conditions)] });
  return cases.find(
    ({ facts, outcome }) =>
      mutated.evaluate({ id: 'case', facts }).finding(mutant.criterion).outcome !== outcome,
  );
}

/** Every way in which two forms of a criterion can come out differently where every answer is known. */
function tellApart(a: CriterionData, b: CriterionData): Ways {
  const everyone = { all: [] };
  const goals = ({ appliesWhen = everyone, when }: CriterionData) => ({
    none: [{ condition: appliesWhen, outcome: 'not_met' }] as readonly Goal[],
    met: [
      { condition: appliesWhen, outcome: 'met' },
      { condition: when, outcome: 'met' },
    ] as readonly Goal[],
    missed: [
      { condition: appliesWhen, outcome: 'met' },
      { condition: when, outcome: 'not_met' },
    ] as readonly Goal[],
  });
  const [one, other] = [goals(a), goals(b)];
  return (['none', 'met', 'missed'] as const).flatMap((here) =>
    (['none', 'met', 'missed'] as const).flatMap((there) =>
      here === there ? [] : [[...one[here], ...other[there]]],
    ),
  );
}
