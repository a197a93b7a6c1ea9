import type { Evaluation, Finding } from '../evaluation/evaluation.ts';
import { Decimal, type DecimalText } from '../model/decimal.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { ProfileData } from '../model/profile.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { capLine, capped } from './caps.ts';
import type { CapLine, CriterionLine, Scorecard, ScoreLine } from './scorecard.ts';
import { sumOf, type Totals, ZERO } from './totals.ts';

/**
 * The points of an application by a profile: by the one the solicitation or rule set chooses where none is named.
 * @throws RangeError if the rule set has no such profile.
 */
export function score(evaluation: Evaluation, profileId?: string): Scorecard {
  const profile = profileOf(evaluation.rules, profileId);
  const lines: ScoreLine[] = [];
  const totals: Totals[] = [];
  for (const family of evaluation.rules.data.families) {
    const own = evaluation.findings
      .filter(
        ({ criterion }) => criterion.kind === 'priority_consideration' && criterion.family === family.id,
      )
      .map((finding) => ({ finding, line: criterionLine(finding, pointsOf(profile, finding.criterion.id)) }));
    const sum = familySum(own);
    const cap =
      profile.caps !== undefined && Object.hasOwn(profile.caps, family.id)
        ? profile.caps[family.id]
        : undefined;
    const binding: CapLine | null = cap === undefined ? null : capLine(family.id, cap, sum);
    lines.push(...own.map(({ line }) => line), ...(binding === null ? [] : [binding]));
    totals.push(cap === undefined ? sum : capped(sum, cap));
  }
  return { evaluation, profile: profile.id, lines, ...sumOf(totals) };
}

/** The profile by its id, or the one in use. @throws RangeError naming the nearest. */
export function profileOf(rules: AppliedRuleSet, id: string = rules.defaultProfile): ProfileData {
  const found = rules.profiles.find((profile) => profile.id === id);
  if (found !== undefined) return found;
  const known = rules.profiles.map((profile) => profile.id);
  const near = nearestName(id, known);
  throw new RangeError(
    `\`${id}\` is not a profile of ${rules.ruleSet.id}; ${near === null ? `known are ${known.join(', ')}` : `did you mean \`${near}\`?`}`,
  );
}

function pointsOf(profile: ProfileData, criterion: string): DecimalText {
  const own =
    profile.points !== undefined && Object.hasOwn(profile.points, criterion)
      ? profile.points[criterion]
      : undefined;
  return own ?? profile.pointsEach ?? '0';
}

/**
 * What is met counts whole. What is indeterminate may yet count, unless `when` is already not met: then only whether the
 * criterion applies is open, and it is worth nothing either way.
 */
function criterionLine({ criterion, outcome, test }: Finding, available: DecimalText): CriterionLine {
  const points = new Decimal(available);
  const score = outcome === 'met' ? points : ZERO;
  const open = outcome === 'indeterminate' && test !== 'not_met' ? points : ZERO;
  return {
    kind: 'criterion',
    criterion: criterion.id,
    outcome,
    available,
    score,
    least: open.isNegative() ? score.plus(open) : score,
    most: open.isNegative() ? score : score.plus(open),
  };
}

function familySum(own: readonly { readonly finding: Finding; readonly line: CriterionLine }[]): Totals {
  return sumOf(
    own.map(({ finding, line }) => {
      const available = new Decimal(line.available);
      const counts = finding.outcome !== 'not_applicable' && available.isPositive();
      return { score: line.score, least: line.least, most: line.most, maximum: counts ? available : ZERO };
    }),
  );
}
