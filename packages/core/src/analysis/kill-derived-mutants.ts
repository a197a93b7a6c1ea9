import { compile } from '../evaluation/compile.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { DerivedFactData } from '../model/derived-fact.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { factsRead } from '../rules/facts-read.ts';
import type { RuleSet } from '../rules/parse-rule-set.ts';
import type { CriterionCase } from './criterion-case.ts';
import { inFull } from './in-full.ts';
import { mutantsOf } from './mutants.ts';
import { Thresholds } from './thresholds.ts';

/** A derived fact with one small fault put into it. */
export interface DerivedMutant {
  readonly fact: string;
  /** Where, `where.all[1]`; `aggregate` or `per`. */
  readonly place: string;
  readonly change: string;
  /** A case that has another outcome by it; null where none has. */
  readonly killedBy: CriterionCase | null;
}

type Change = Omit<DerivedMutant, 'fact' | 'killedBy'> & {
  readonly apply: (fact: DerivedFactData) => DerivedFactData;
};

/**
 * Puts every single fault into every fact that a rule set derives from rows, and looks for a case of any criterion that fails by it: into the
 * tests of which rows count, as into those of a criterion; a sum for the largest and the reverse; rows no longer added up by name.
 */
export function killDerivedMutants(
  ruleSet: RuleSet,
  cases: readonly CriterionCase[],
): readonly DerivedMutant[] {
  const full = inFull(ruleSet);
  const { rules } = full();
  return rules.derivedFacts.flatMap((fact) =>
    changesOf(fact, ruleSet.data).map(({ place, change, apply }): DerivedMutant => {
      const readers = rules.criteria
        .filter((criterion) => reads(criterion, fact.id, rules))
        .map(({ id }) => id);
      const killedBy = cases.find((one) => {
        if (!readers.includes(one.criterion)) return false;
        const { rules: set } = full(one.parameters);
        const mutated = compile({
          ...set,
          criteria: set.criteria.filter(({ id }) => id === one.criterion),
          derivedFacts: set.derivedFacts.map((own) => (own.id === fact.id ? apply(own) : own)),
        });
        return (
          mutated.evaluate({ id: 'case', facts: one.facts }).finding(one.criterion).outcome !== one.outcome
        );
      });
      return { fact: fact.id, place, change, killedBy: killedBy ?? null };
    }),
  );
}

function changesOf({ derive }: DerivedFactData, data: RuleSetData): readonly Change[] {
  if ('share' in derive) return [];
  const table = data.facts.find(({ id }) => id === derive.table);
  if (table?.type !== 'table') return [];
  // Rows are tested as an application whose questions are the table's columns.
  const columns: RuleSetData = { ...data, facts: table.columns, derivedFacts: [] };
  const tested = new Set(table.columns.map(({ id }) => id));
  const tests =
    derive.where === undefined
      ? []
      : mutantsOf({ id: 'rows', when: derive.where }, [], columns, new Thresholds(columns), tested);
  return [
    ...tests.map(
      ({ place, change, apply }): Change => ({
        place: place.replace('when', 'where'),
        change,
        apply: (fact) =>
          'share' in fact.derive || fact.derive.where === undefined
            ? fact
            : {
                ...fact,
                derive: { ...fact.derive, where: apply({ id: 'rows', when: fact.derive.where }, []).when },
              },
      }),
    ),
    ...(derive.aggregate === 'sum' || derive.aggregate === 'max' ? [EXCHANGED] : []),
    ...(derive.per === undefined ? [] : [WITHOUT_NAMES]),
  ];
}

const EXCHANGED: Change = {
  place: 'aggregate',
  change: 'sum and max exchanged',
  apply: (fact) =>
    'share' in fact.derive
      ? fact
      : { ...fact, derive: { ...fact.derive, aggregate: fact.derive.aggregate === 'sum' ? 'max' : 'sum' } },
};

const WITHOUT_NAMES: Change = {
  place: 'per',
  change: 'dropped',
  apply: (fact) => {
    if ('share' in fact.derive) return fact;
    const { per: _, ...derive } = fact.derive;
    return { ...fact, derive };
  },
};

function reads({ shows: _, ...criterion }: CriterionData, fact: string, rules: AppliedRuleSet): boolean {
  return factsRead([criterion], rules.conditions, rules.derivedFacts, rules.data.facts).has(fact);
}
