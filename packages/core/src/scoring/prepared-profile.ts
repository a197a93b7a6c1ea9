import { findingRows } from '../evaluation/finding-rows.ts';
import { LANES } from '../evaluation/outcome-words.ts';
import { Decimal, type DecimalText, scaleOf } from '../model/decimal.ts';
import type { ProfileData } from '../model/profile.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { type PointsOfCriterion, type PointTables, pointTables, type Steps } from './point-tables.ts';
import { profileOf } from './profile-of.ts';

/** What a profile gives for one criterion. */
export interface PreparedPoints extends PointsOfCriterion {
  readonly criterion: string;
  readonly available: DecimalText;
  readonly points: Decimal;
}

interface PreparedFamily {
  readonly id: string;
  readonly cap: { readonly text: DecimalText; readonly steps: Steps } | null;
  readonly criteria: readonly PreparedPoints[];
}

const prepared = new WeakMap<AppliedRuleSet, Map<string, PreparedProfile>>();

/** The profile by its id, made ready when it is first asked for. @throws RangeError if the rule set has no such profile. */
export function preparedProfile(rules: AppliedRuleSet, id: string = rules.defaultProfile): PreparedProfile {
  const known = prepared.get(rules)?.get(id);
  if (known !== undefined) return known;
  const made = prepareProfile(profileOf(rules, id), rules);
  const profiles = prepared.get(rules) ?? new Map<string, PreparedProfile>();
  prepared.set(rules, profiles.set(id, made));
  return made;
}

/** A profile made ready for one applied rule set, once. */
export interface PreparedProfile {
  readonly id: string;
  readonly families: readonly PreparedFamily[];
  readonly tables: PointTables;
  /** Room for the findings of one application at a time. */
  readonly row: Int32Array;
  /** The decimal that a number of steps is. */
  decimalOf(steps: Steps): Decimal;
}

function prepareProfile(profile: ProfileData, rules: AppliedRuleSet): PreparedProfile {
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
  // Families without a cap add up as one.
  const uncapped = families.filter(({ cap }) => cap === null).flatMap(({ criteria }) => criteria);
  const capped = families.flatMap(({ cap, criteria }) =>
    cap === null ? [] : [{ cap: cap.steps, criteria }],
  );
  const rows = findingRows(rules.criteria.length);
  const tables = pointTables([{ cap: null, criteria: uncapped }, ...capped], rows);
  const row = new Int32Array(rows.width * LANES);
  return { id: profile.id, families, tables, row, decimalOf };
}

function pointsOf(profile: ProfileData, criterion: string): DecimalText {
  const own =
    profile.points !== undefined && Object.hasOwn(profile.points, criterion)
      ? profile.points[criterion]
      : undefined;
  return own ?? profile.pointsEach ?? '0';
}
