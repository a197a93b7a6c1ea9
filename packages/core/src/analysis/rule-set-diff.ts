import type { CriterionData, FamilyData } from '../model/criterion.ts';
import type { DerivedFactData } from '../model/derived-fact.ts';
import type { FactData } from '../model/fact.ts';
import type { ProfileData } from '../model/profile.ts';
import type { ParameterData, RuleSetRef } from '../model/rule-set.ts';
import type { RuleSet } from '../rules/parse-rule-set.ts';
import { criterionComparer } from './compare-criteria.ts';
import { type CriterionDiff, diffCriteria } from './diff-criteria.ts';
import { type ListDiff, listDiff, type PartChange, partChanges } from './diff-parts.ts';
import { diffParameters, diffProfiles, type ParameterDiff, type ProfileDiff } from './diff-profiles.ts';
import { type DerivationDiff, diffDerivations, diffQuestions, type QuestionDiff } from './diff-questions.ts';
import { applyInFull } from './in-full.ts';

type Diff<T, Changed> = ListDiff<T> & { readonly changed: readonly Changed[] };

/** What differs in meaning between two rule sets; plain data. */
export interface RuleSetDiff {
  readonly from: RuleSetRef;
  readonly to: RuleSetRef;
  readonly changes: readonly PartChange<'cycle' | 'effective' | 'status' | 'defaultProfile'>[];
  readonly criteria: Diff<CriterionData, CriterionDiff> & { readonly unchanged: readonly string[] };
  readonly families: ListDiff<FamilyData>;
  readonly parameters: Diff<ParameterData, ParameterDiff>;
  readonly profiles: Diff<ProfileData, ProfileDiff>;
  readonly questions: Diff<FactData, QuestionDiff>;
  readonly derivedFacts: Diff<DerivedFactData, DerivationDiff>;
}

/**
 * Compares two rule sets by what they mean: text that decides nothing (titles, cautions, notes, paraphrases) is not compared, and
 * a condition written in another way is compared by whom it lets in. Criteria, questions, parameters, profiles and families are the
 * same where they have the same id. Parameters have their defaults, and criteria that are off are compared as well.
 *
 * Exact, by search: `equivalent` is proven, and every other relation comes with an applicant that shows it. What could not be decided
 * says why.
 */
export function diffRuleSets(from: RuleSet, to: RuleSet): RuleSetDiff {
  const [before, after] = [applyInFull(from), applyInFull(to)];
  const compare = criterionComparer(before, after);
  const inFull = new Map(before.criteria.map((criterion) => [criterion.id, criterion]));
  const nowInFull = new Map(after.criteria.map((criterion) => [criterion.id, criterion]));
  const criteria = diffCriteria(from.data, to.data, (own, other) => {
    const [first, second] = [inFull.get(own.id), nowInFull.get(other.id)];
    return first === undefined || second === undefined ? null : compare(first, second);
  });
  const changed = new Set(criteria.map(({ id }) => id));
  const lists = idDiff(from.data.criteria, to.data.criteria);
  const addedIds = new Set(lists.added.map(({ id }) => id));
  return {
    from: from.ref,
    to: to.ref,
    changes: partChanges(headOf(from), headOf(to)),
    criteria: {
      ...lists,
      changed: criteria,
      unchanged: to.data.criteria.map(({ id }) => id).filter((id) => !changed.has(id) && !addedIds.has(id)),
    },
    families: idDiff(from.data.families, to.data.families),
    parameters: {
      ...idDiff(from.data.parameters, to.data.parameters),
      changed: diffParameters(from.data.parameters, to.data.parameters),
    },
    profiles: {
      ...idDiff(from.data.profiles, to.data.profiles),
      changed: diffProfiles(from.data, to.data),
    },
    questions: {
      ...idDiff(from.data.facts, to.data.facts),
      changed: diffQuestions(from.data.facts, to.data.facts),
    },
    derivedFacts: {
      ...idDiff(from.data.derivedFacts, to.data.derivedFacts),
      changed: diffDerivations(before.derivedFacts, after.derivedFacts),
    },
  };
}

function headOf({ data }: RuleSet) {
  const { cycle, effective, status, defaultProfile } = data;
  return { cycle, effective: `${effective.from} to ${effective.to}`, status, defaultProfile };
}

function idDiff<T extends { readonly id: string }>(from: readonly T[], to: readonly T[]): ListDiff<T> {
  return listDiff(from, to, ({ id }) => id);
}
