import type { Evaluation, FindingOutcome } from '../evaluation/evaluation.ts';
import { Decimal } from '../model/decimal.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { ProfileData } from '../model/profile.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { capLine } from './caps.ts';
import { type PreparedPoints, type PreparedProfile, prepareProfile, type Steps } from './prepared-profile.ts';
import type { CriterionLine, Scorecard, ScoreLine } from './scorecard.ts';

/**
 * The points of an application by a profile: by the one the solicitation or rule set chooses where none is named.
 * @throws RangeError if the rule set has no such profile.
 */
export function score(evaluation: Evaluation, profileId?: string): Scorecard {
  const profile = preparedProfile(evaluation.rules, profileId ?? evaluation.rules.defaultProfile);
  let [score, least, most, maximum] = [0, 0, 0, 0];
  for (const { criteria, cap } of profile.sums) {
    let [familyScore, familyLeast, familyMost, familyMaximum] = [0, 0, 0, 0];
    for (let i = 0; i < criteria.length; i += 1) {
      const criterion = criteria[i] as PreparedPoints;
      const { steps, gain, loss } = criterion;
      const { code } = outcomeOf(evaluation, criterion);
      // Sums without a branch: outcomes are hard to foresee, and a processor that guesses wrong loses more than it would by adding nothing.
      const met = steps * (MET[code] as number);
      const open = OPEN[code] as number;
      familyScore += met;
      familyLeast += met + loss * open;
      familyMost += met + gain * open;
      familyMaximum += gain * (CONCERNED[code] as number);
    }
    // A cap is applied after gains and deductions are summed.
    const ceiling = cap === null ? Number.POSITIVE_INFINITY : cap.steps;
    score += Math.min(familyScore, ceiling);
    least += Math.min(familyLeast, ceiling);
    most += Math.min(familyMost, ceiling);
    maximum += Math.min(familyMaximum, ceiling);
  }
  return new LazyScorecard(evaluation, profile, score, least, most, maximum);
}

/**
 * What is indeterminate may yet count, unless `when` is already not met: then only whether the criterion applies is open, and
 * it is worth nothing either way.
 */
function isOpen({ outcome, test }: FindingOutcome): boolean {
  return outcome === 'indeterminate' && test !== 'not_met';
}

/** By the code of an outcome: 1 where it is met, where it is open, where the criterion concerns the applicant or may. */
const MET = [0, 0, 0, 0, 0, 0, 0, 0, 1];
const OPEN = [0, 0, 0, 0, 1, 1, 0, 1, 0];
const CONCERNED = [0, 0, 0, 1, 1, 1, 1, 1, 1];

function outcomeOf(evaluation: Evaluation, { finding }: PreparedPoints): FindingOutcome {
  const found = evaluation.outcomes[finding];
  if (found === undefined)
    throw new RangeError(`the evaluation has no finding ${finding}; it is of another rule set`);
  return found;
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
  const known = prepared.get(rules)?.get(id);
  if (known !== undefined) return known;
  const made = prepareProfile(profileOf(rules, id), rules);
  const profiles = prepared.get(rules) ?? new Map<string, PreparedProfile>();
  prepared.set(rules, profiles.set(id, made));
  return made;
}

/** A scorecard whose decimals and lines are made when they are asked for: of most applications only the sums are. */
class LazyScorecard implements Scorecard {
  readonly evaluation: Evaluation;
  readonly #profile: PreparedProfile;
  readonly #score: Steps;
  readonly #least: Steps;
  readonly #most: Steps;
  readonly #maximum: Steps;

  constructor(
    evaluation: Evaluation,
    profile: PreparedProfile,
    score: Steps,
    least: Steps,
    most: Steps,
    maximum: Steps,
  ) {
    this.evaluation = evaluation;
    this.#profile = profile;
    this.#score = score;
    this.#least = least;
    this.#most = most;
    this.#maximum = maximum;
  }

  get profile(): string {
    return this.#profile.id;
  }

  get score(): Decimal {
    return this.#profile.decimalOf(this.#score);
  }

  get least(): Decimal {
    return this.#profile.decimalOf(this.#least);
  }

  get most(): Decimal {
    return this.#profile.decimalOf(this.#most);
  }

  get maximum(): Decimal {
    return this.#profile.decimalOf(this.#maximum);
  }

  get lines(): readonly ScoreLine[] {
    return this.#profile.families.flatMap((family) => {
      const own = family.criteria.map((criterion) =>
        criterionLine(outcomeOf(this.evaluation, criterion), criterion),
      );
      const cap = family.cap === null ? null : capLine(family.id, family.cap.text, own);
      return cap === null ? own : [...own, cap];
    });
  }
}

const ZERO: Decimal = new Decimal(0);

function criterionLine(
  finding: FindingOutcome,
  { criterion, available, points }: PreparedPoints,
): CriterionLine {
  const score = finding.outcome === 'met' ? points : ZERO;
  const open = isOpen(finding) ? points : ZERO;
  return {
    kind: 'criterion',
    criterion,
    outcome: finding.outcome,
    available,
    score,
    least: open.isNegative() ? open : score,
    most: open.isNegative() || open.isZero() ? score : open,
  };
}
