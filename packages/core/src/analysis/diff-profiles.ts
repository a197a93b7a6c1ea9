import type { CriterionData } from '../model/criterion.ts';
import { Decimal, type DecimalText } from '../model/decimal.ts';
import type { ProfileData, RankingKey } from '../model/profile.ts';
import type { ParameterData, RuleSetData } from '../model/rule-set.ts';
import { inBothLists, type PartChange, type PartValue, partChanges } from './diff-parts.ts';

/** Points or a cap that is not what it was; null where there is none. */
export interface AmountChange {
  /** The id of a criterion or a family. */
  readonly id: string;
  readonly from: DecimalText | null;
  readonly to: DecimalText | null;
}

/** A profile that counts or orders otherwise than before. */
export interface ProfileDiff {
  readonly id: string;
  readonly label: string;
  readonly changes: readonly PartChange<'pointsEach' | 'keys' | 'ties' | 'finalKey'>[];
  /** Points that a profile names, or has ceased to; those that follow from `pointsEach` alone are not told one by one. */
  readonly points: readonly AmountChange[];
  readonly caps: readonly AmountChange[];
}

/** A parameter of which a solicitation may set something else than before, or that is something else if none does. */
export interface ParameterDiff {
  readonly id: string;
  readonly label: string;
  readonly changes: readonly PartChange<'type' | 'default' | 'minimum' | 'maximum' | 'values' | 'basis'>[];
}

export function diffProfiles(from: RuleSetData, to: RuleSetData): readonly ProfileDiff[] {
  return inBothLists(from.profiles, to.profiles)
    .map(([before, after]) => ({
      id: after.id,
      label: after.label,
      changes: partChanges(orderOf(before), orderOf(after)),
      points: amounts(
        [...to.criteria, ...from.criteria].map(({ id }) => id).filter((id) => isNamed(id, before, after)),
        (id) => pointsOf(id, from.criteria, before),
        (id) => pointsOf(id, to.criteria, after),
      ),
      caps: amounts(
        [...to.families, ...from.families].map(({ id }) => id),
        (id) => own(before.caps, id),
        (id) => own(after.caps, id),
      ),
    }))
    .filter(({ changes, points, caps }) => changes.length + points.length + caps.length > 0);
}

export function diffParameters(
  from: readonly ParameterData[],
  to: readonly ParameterData[],
): readonly ParameterDiff[] {
  return inBothLists(from, to)
    .map(([before, after]) => ({
      id: after.id,
      label: after.label,
      changes: partChanges(settingsOf(before), settingsOf(after)),
    }))
    .filter(({ changes }) => changes.length > 0);
}

function settingsOf(parameter: ParameterData): Record<ParameterDiff['changes'][number]['part'], PartValue> {
  const { type, basis } = parameter;
  return {
    type,
    default: type === 'enum' ? parameter.default : number(parameter.default),
    minimum: type === 'enum' ? null : number(parameter.minimum),
    maximum: type === 'enum' ? null : number(parameter.maximum),
    values: type === 'enum' ? parameter.values.map(({ value }) => value).sort() : null,
    basis,
  };
}

function orderOf({ pointsEach, keys, ties, finalKey }: ProfileData) {
  return {
    pointsEach: pointsEach === undefined ? null : number(pointsEach),
    keys: keys.map(keyText),
    ties,
    finalKey: finalKey === undefined ? null : keyText(finalKey),
  };
}

function keyText({ key, direction }: RankingKey): string {
  return `${key} ${direction}`;
}

function isNamed(id: string, before: ProfileData, after: ProfileData): boolean {
  return own(before.points, id) !== null || own(after.points, id) !== null;
}

/** What a criterion is worth; null where it carries no points or is not there. */
function pointsOf(id: string, criteria: readonly CriterionData[], profile: ProfileData): DecimalText | null {
  const criterion = criteria.find((one) => one.id === id);
  if (criterion?.kind !== 'priority_consideration') return null;
  return own(profile.points, id) ?? profile.pointsEach ?? '0';
}

function amounts(
  ids: readonly string[],
  before: (id: string) => DecimalText | null,
  after: (id: string) => DecimalText | null,
): readonly AmountChange[] {
  return [...new Set(ids)]
    .map((id) => ({ id, from: before(id), to: after(id) }))
    .filter(({ from, to }) => (from === null || to === null ? from !== to : !new Decimal(from).eq(to)));
}

function own(amounts: Readonly<Record<string, DecimalText>> | undefined, id: string): DecimalText | null {
  return amounts !== undefined && Object.hasOwn(amounts, id) ? (amounts[id] ?? null) : null;
}

/** A number in one way of writing it. */
function number(value: string | number): string {
  return new Decimal(value).toFixed();
}
