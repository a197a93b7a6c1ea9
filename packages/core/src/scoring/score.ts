import type { Evaluation, Finding } from '../evaluation/evaluation.ts';
import { Decimal } from '../model/decimal.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { ProfileData } from '../model/profile.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { capped } from './caps.ts';
import { type PreparedPoints, type PreparedProfile, prepareProfile, type Steps } from './prepared-profile.ts';
import type { CriterionLine, Scorecard, ScoreLine } from './scorecard.ts';
import { addTotals, NOTHING, type Totals } from './totals.ts';

/**
 * The points of an application by a profile: by the one the solicitation or rule set chooses where none is named.
 * @throws RangeError if the rule set has no such profile.
 */
export function score(evaluation: Evaluation, profileId?: string): Scorecard {
  const profile = preparedProfile(evaluation.rules, profileId ?? evaluation.rules.defaultProfile);
  const lines: ScoreLine[] = [];
  let total: Totals = NOTHING;
  for (const family of profile.families) {
    let sum: Totals = NOTHING;
    for (const criterion of family.criteria) {
      const finding = evaluation.findings[criterion.finding];
      if (finding === undefined) throw new RangeError(`no finding for criterion ${criterion.finding}`);
      const gained = totalsOf(finding, criterion);
      sum = addTotals(sum, gained);
      lines.push(criterionLine(finding, criterion, gained));
    }
    const { within, line } = capped(sum, family, profile);
    if (line !== null) lines.push(line);
    total = addTotals(total, within);
  }
  return {
    evaluation,
    profile: profile.id,
    lines,
    score: profile.decimalOf(total.score),
    least: profile.decimalOf(total.least),
    most: profile.decimalOf(total.most),
    maximum: profile.decimalOf(total.maximum),
  };
}

/** The profile by its id, or the one in use. @throws RangeError naming the nearest. */
export function profileOf(rules: AppliedRuleSet, id: string = rules.defaultProfile): ProfileData {
  const found = rules.profiles.find((profile) => profile.id === id);
  if (found !== undefined) return found;
  const known = rules.profiles.map((profile) => profile.id);
  const near = nearestName(id, known);
  const help = near === null ? `known are ${known.join(', ')}` : `did you mean \`${near}\`?`;
  throw new RangeError(`\`${id}\` is not a profile of ${rules.ruleSet.id}; ${help}`);
}

const prepared = new WeakMap<AppliedRuleSet, Map<string, PreparedProfile>>();

function preparedProfile(rules: AppliedRuleSet, id: string): PreparedProfile {
  const profiles = prepared.get(rules) ?? new Map<string, PreparedProfile>();
  prepared.set(rules, profiles);
  const known = profiles.get(id) ?? prepareProfile(profileOf(rules, id), rules);
  profiles.set(id, known);
  return known;
}

/**
 * What is met counts whole. What is indeterminate may yet count, unless `when` is already not met: then only whether the
 * criterion applies is open, and it is worth nothing either way.
 */
function totalsOf({ outcome, test }: Finding, { steps }: PreparedPoints): Totals {
  if (outcome === 'not_applicable') return NOTHING;
  const score = outcome === 'met' ? steps : 0;
  const open = outcome === 'indeterminate' && test !== 'not_met' ? steps : 0;
  return {
    score,
    least: open < 0 ? score + open : score,
    most: open > 0 ? score + open : score,
    maximum: steps > 0 ? steps : 0,
  };
}

const ZERO: Decimal = new Decimal(0);

function criterionLine(
  { criterion, outcome }: Finding,
  { available, points, steps }: PreparedPoints,
  gained: Totals,
): CriterionLine {
  const decimalOf = (sum: Steps) => (sum === steps ? points : ZERO);
  return {
    kind: 'criterion',
    criterion: criterion.id,
    outcome,
    available,
    score: decimalOf(gained.score),
    least: decimalOf(gained.least),
    most: decimalOf(gained.most),
  };
}
