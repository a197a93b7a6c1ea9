import type { Application } from '../model/application.ts';
import type { Condition } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { Outcome } from '../model/outcome.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import type { Leaf } from './leaves.ts';
import { type Goal, search } from './search.ts';
import { realise } from './witness.ts';

const YES: Condition = { all: [] };
const NO: Condition = { any: [] };

/** Ways to bring something about, any of which will do. */
export type Ways = readonly (readonly Goal[])[];

/**
 * What has to come out for a leaf alone to decide its criterion, its part being met or not: with a yes in the place of the leaf the
 * part is met, with a no it is not (the other way round under an odd number of `not`).
 */
export function decidingWays(criterion: CriterionData, leaf: Leaf, side: 'met' | 'not_met'): Ways {
  const whole = criterion[leaf.part] ?? YES;
  const [met, missed] = leaf.negated ? [NO, YES] : [YES, NO];
  const decides: readonly Goal[] = [
    { condition: leaf.replaced(met), outcome: 'met' },
    { condition: leaf.replaced(missed), outcome: 'not_met' },
    { condition: whole, outcome: side },
  ];
  if (leaf.part === 'when') return [[...appliesTo(criterion), ...decides]];
  if (side === 'not_met') return [decides];
  // Whether a criterion applies shows only where it then comes out met or not met.
  return (['met', 'not_met'] as const).map((outcome) => [...decides, { condition: criterion.when, outcome }]);
}

/** What has to come out for a criterion to have an outcome. */
export function outcomeWays(criterion: CriterionData, outcome: Exclude<Outcome, 'indeterminate'>): Ways {
  const { appliesWhen, when } = criterion;
  if (outcome !== 'not_applicable') return [[...appliesTo(criterion), { condition: when, outcome }]];
  return appliesWhen === undefined ? [] : [[{ condition: appliesWhen, outcome: 'not_met' }]];
}

function appliesTo({ appliesWhen }: CriterionData): readonly Goal[] {
  return appliesWhen === undefined ? [] : [{ condition: appliesWhen, outcome: 'met' }];
}

/** Answers that bring something about, the proof that none do, or why neither is known. */
export type Feasibility =
  | { readonly status: 'possible'; readonly facts: Application['facts'] }
  | { readonly status: 'infeasible' }
  | { readonly status: 'not_decided'; readonly because: string };

/**
 * Whether any of some ways is possible at all, by {@link search}; possible only with an application that was evaluated and shows it.
 * @param shows - What else the application has to show, which no outcome says: that an amount is known to the cent.
 */
export function feasibility(
  rules: AppliedRuleSet,
  ways: Ways,
  shows: (facts: Application['facts']) => boolean = () => true,
): Feasibility {
  let open: string | null = null;
  for (const goals of ways) {
    const found = search(rules, goals);
    if (found.status === 'none') continue;
    if (found.status === 'not_decided') {
      open ??= found.because;
      continue;
    }
    const application = realise(rules, goals, found);
    const facts =
      application === null ? [] : [application.facts, withoutOpenAmounts(rules, application.facts)];
    const shown = facts.find(shows);
    if (shown !== undefined) return { status: 'possible', facts: shown };
    open ??= 'no rows were found of which the facts derived from them come out so';
  }
  return open === null ? { status: 'infeasible' } : { status: 'not_decided', because: open };
}

/** The same answers with nothing for every amount that rows leave open. */
function withoutOpenAmounts({ data }: AppliedRuleSet, facts: Application['facts']): Application['facts'] {
  const tables = data.facts.flatMap((fact) => {
    const rows = facts[fact.id];
    if (fact.type !== 'table' || !Array.isArray(rows)) return [];
    const nothing = fact.columns.flatMap(({ id, type }) =>
      type === 'money' || type === 'decimal' ? [[id, '0']] : type === 'integer' ? [[id, 0]] : [],
    );
    return [[fact.id, rows.map((row) => ({ ...Object.fromEntries(nothing), ...row }))]];
  });
  return { ...facts, ...Object.fromEntries(tables) };
}
