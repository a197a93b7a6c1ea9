import { Decimal, type DecimalText, scaleOf } from '../model/decimal.ts';
import type { ProfileData } from '../model/profile.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';

/**
 * Points as whole numbers of the profile's smallest step. The schema bounds points and their number, so that every sum is a
 * safe integer: exact, and quick.
 */
export type Steps = number;

/** What a profile gives for one criterion. */
export interface PreparedPoints {
  /** The criterion's place among the findings. */
  readonly finding: number;
  readonly criterion: string;
  readonly available: DecimalText;
  readonly points: Decimal;
  readonly steps: Steps;
  /** The steps where they are above zero, and where they are below; otherwise none. */
  readonly gain: Steps;
  readonly loss: Steps;
}

interface PreparedFamily {
  readonly id: string;
  readonly cap: { readonly text: DecimalText; readonly steps: Steps } | null;
  readonly criteria: readonly PreparedPoints[];
}

/** A profile made ready for one applied rule set, once. */
export interface PreparedProfile {
  readonly id: string;
  readonly families: readonly PreparedFamily[];
  /** The same for summing: families without a cap add up as one. */
  readonly sums: readonly Pick<PreparedFamily, 'cap' | 'criteria'>[];
  /** The decimal that a number of steps is. */
  decimalOf(steps: Steps): Decimal;
}

export function prepareProfile(profile: ProfileData, rules: AppliedRuleSet): PreparedProfile {
  const priorities = rules.criteria.flatMap((criterion, finding) => {
    return criterion.kind === 'priority_consideration'
      ? [{ criterion, finding, available: pointsOf(profile, criterion.id) }]
      : [];
  });
  const caps = new Map(Object.entries(profile.caps ?? {}));
  const scale = Math.max(
    0,
    ...priorities.map(({ available }) => scaleOf(available)),
    ...[...caps.values()].map(scaleOf),
  );
  const stepsOf = (text: DecimalText): Steps =>
    new Decimal(text).times(new Decimal(10).pow(scale)).toNumber();

  const families = rules.data.families.map((family): PreparedFamily => {
    const cap = caps.get(family.id);
    const criteria = priorities
      .filter(({ criterion }) => criterion.family === family.id)
      .map(({ criterion, finding, available }) => ({
        finding,
        criterion: criterion.id,
        available,
        points: new Decimal(available),
        steps: stepsOf(available),
        gain: Math.max(stepsOf(available), 0),
        loss: Math.min(stepsOf(available), 0),
      }));
    return { id: family.id, cap: cap === undefined ? null : { text: cap, steps: stepsOf(cap) }, criteria };
  });

  // Scores are few and applications many: each sum becomes a decimal once.
  const decimals = new Map<Steps, Decimal>();
  const decimalOf = (steps: Steps): Decimal => {
    const known = decimals.get(steps);
    if (known !== undefined) return known;
    const made = new Decimal(steps).div(new Decimal(10).pow(scale));
    decimals.set(steps, made);
    return made;
  };
  const uncapped = families.filter(({ cap }) => cap === null).flatMap(({ criteria }) => criteria);
  const sums = [{ cap: null, criteria: uncapped }, ...families.filter(({ cap }) => cap !== null)];
  return { id: profile.id, families, sums, decimalOf };
}

function pointsOf(profile: ProfileData, criterion: string): DecimalText {
  const own =
    profile.points !== undefined && Object.hasOwn(profile.points, criterion)
      ? profile.points[criterion]
      : undefined;
  return own ?? profile.pointsEach ?? '0';
}
