import type { Evaluation, FindingOutcome } from '../evaluation/evaluation.ts';
import { writeFindings } from '../evaluation/finding-rows.ts';
import { Decimal } from '../model/decimal.ts';
import { capLine } from './caps.ts';
import { Sums } from './point-tables.ts';
import { type PreparedPoints, type PreparedProfile, preparedProfile } from './prepared-profile.ts';
import type { CriterionLine, Scorecard, ScoreLine } from './scorecard.ts';

/**
 * The points of an application by a profile: by the one the solicitation or rule set chooses where none is named.
 * @throws RangeError if the rule set has no such profile.
 */
export function score(evaluation: Evaluation, profileId?: string): Scorecard {
  const profile = preparedProfile(evaluation.rules, profileId);
  const sums = new Sums();
  writeFindings(evaluation.outcomes, profile.row);
  profile.tables.add(profile.row, 0, sums);
  return new LazyScorecard(evaluation, profile, sums);
}

/**
 * What is indeterminate may yet count, unless `when` is already not met: then only whether the criterion applies is open, and
 * it is worth nothing either way.
 */
function isOpen({ outcome, test }: FindingOutcome): boolean {
  return outcome === 'indeterminate' && test !== 'not_met';
}

function outcomeOf(evaluation: Evaluation, { finding }: PreparedPoints): FindingOutcome {
  const found = evaluation.outcomes[finding];
  if (found === undefined)
    throw new RangeError(`the evaluation has no finding ${finding}; it is of another rule set`);
  return found;
}

/** A scorecard whose decimals and lines are made when they are asked for: of most applications only the sums are. */
class LazyScorecard implements Scorecard {
  readonly evaluation: Evaluation;
  readonly #profile: PreparedProfile;
  readonly #sums: Sums;

  constructor(evaluation: Evaluation, profile: PreparedProfile, sums: Sums) {
    this.evaluation = evaluation;
    this.#profile = profile;
    this.#sums = sums;
  }

  get profile(): string {
    return this.#profile.id;
  }

  get score(): Decimal {
    return this.#profile.decimalOf(this.#sums.score);
  }

  get least(): Decimal {
    return this.#profile.decimalOf(this.#sums.least);
  }

  get most(): Decimal {
    return this.#profile.decimalOf(this.#sums.most);
  }

  get maximum(): Decimal {
    return this.#profile.decimalOf(this.#sums.maximum);
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
