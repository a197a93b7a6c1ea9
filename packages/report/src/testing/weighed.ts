import {
  type AppliedRuleSet,
  applySolicitation,
  type Condition,
  compile,
  type FactAnswer,
  type ProfileData,
  parseRuleSet,
  score,
} from '@grantscore/core';
import { rank } from '../rank/rank.ts';
import type { Ranking } from '../rank/ranking.ts';
import { libraryRuleSet } from './library-rule-set.ts';

/** An application of a made-up pool: which of the criteria it meets, and what else puts it in order. */
export interface Weighed {
  readonly met: readonly boolean[];
  readonly peerReviewScore?: string | null;
  readonly requestedAmount?: string | null;
  readonly competition?: string;
}

export const CRITERIA = ['c0', 'c1', 'c2', 'c3'] as const;

/** Criteria in two families, each met by a yes to a question of its own: all four, or only those used. */
export function weighedRules(
  profile: ProfileData,
  used: readonly (typeof CRITERIA)[number][] = CRITERIA,
): AppliedRuleSet {
  const key = used.join();
  const rules = parsed.get(key) ?? parsedRules(used);
  parsed.set(key, rules);
  const profiles = [{ ...profile, description: 'made up' }];
  const defaultProfile = profile.id;
  return { ...rules, data: { ...rules.data, profiles, defaultProfile }, profiles, defaultProfile };
}

/** Parsing takes longer than all that a property does with the rules, which differ in their profile alone. */
const parsed = new Map<string, AppliedRuleSet>();

function parsedRules(used: readonly (typeof CRITERIA)[number][]): AppliedRuleSet {
  const [template] = libraryRuleSet.criteria;
  const [profile] = libraryRuleSet.profiles;
  if (template === undefined || profile === undefined) throw new Error('the library has no criteria');
  const { appliesWhen: _, ...plain } = template;
  const { points: __, ...pointless } = profile;
  const data = {
    ...libraryRuleSet,
    parameters: [],
    derivedFacts: [],
    conditions: [],
    facts: CRITERIA.map((id) => ({ id: `q.${id}`, type: 'boolean' as const, label: id, question: `${id}?` })),
    criteria: used.map((id) => ({
      ...plain,
      id,
      family: CRITERIA.indexOf(id) % 2 === 0 ? 'access' : 'money',
      when: { fact: `q.${id}`, operator: 'equals', value: true } satisfies Condition,
    })),
    profiles: [pointless],
    defaultProfile: profile.id,
  };
  return applySolicitation(parseRuleSet(data), null);
}

/** The pool scored and ranked by a profile; the applications are `a0`, `a1` and so on. */
export function rankedPool(
  pool: readonly Weighed[],
  profile: ProfileData,
  rules: AppliedRuleSet = weighedRules(profile),
): Ranking {
  const compiled = compile(rules);
  const cards = pool.map(({ met, peerReviewScore, requestedAmount, competition }, i) => {
    const facts: Record<string, FactAnswer> = {
      'application.peerReviewScore': peerReviewScore ?? null,
      'application.requestedAmount': requestedAmount ?? null,
    };
    for (const [at, id] of CRITERIA.entries()) facts[`q.${id}`] = met[at] ?? false;
    const application = { id: `a${i}`, facts, ...(competition === undefined ? {} : { competition }) };
    return score(compiled.evaluate(application), profile.id);
  });
  return rank(cards, profile);
}
