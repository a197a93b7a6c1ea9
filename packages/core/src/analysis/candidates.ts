import type { Answer } from '../model/application.ts';
import type { ConditionValue } from '../model/condition.ts';
import { Decimal, parseDecimal, scaleOf } from '../model/decimal.ts';
import type { ScalarFactData } from '../model/fact.ts';
import { compareText } from '../model/order.ts';
import { instantMilliseconds, isDate, isInstant } from '../rules/moments.ts';

/** More named members of a set than this are not told apart one by one: there are too many sets of them. */
const MOST_MEMBERS = 12;

/**
 * Answers to a fact among which there is one for every way in which tests with these values can come out, the most ordinary first. Null
 * where there are too many to list.
 * @param named - The values that tests of the fact name.
 */
export function candidateAnswers(
  fact: ScalarFactData,
  named: readonly ConditionValue[],
): readonly Answer[] | null {
  switch (fact.type) {
    case 'boolean':
      return [true, false];
    case 'enum':
      return fact.values.map(({ value }) => value);
    case 'set':
      return setsOf(
        fact.values.map(({ value }) => value),
        new Set(named.flat().map(String)),
      );
    case 'integer':
      return integers(named.map(Number), fact.minimum, fact.maximum);
    case 'decimal':
    case 'money':
      return decimals(named.map(String), fact.type === 'money' ? 2 : 0, fact.minimum, fact.maximum);
    case 'date':
      return days(named.map(String));
    case 'instant':
      return moments(named.map(String));
    case 'text':
      return [];
    default:
      return fact satisfies never;
  }
}

/** Every set of the members that tests name, with and without one that none does. */
function setsOf(members: readonly string[], named: ReadonlySet<string>): readonly Answer[] | null {
  const told = members.filter((member) => named.has(member));
  if (told.length > MOST_MEMBERS) return null;
  const other = members.find((member) => !named.has(member));
  const kinds = other === undefined ? told : [...told, other];
  const sets = Array.from(
    { length: 2 ** kinds.length },
    (_, bits) => new Set(kinds.filter((_kind, i) => bits & (1 << i))),
  );
  return (
    sets
      .map((set) => members.filter((member) => set.has(member)))
      // A cell cannot say that a list is empty.
      .sort(
        (a, b) =>
          Number(a.length === 0) - Number(b.length === 0) ||
          a.length - b.length ||
          compareText(a.join(), b.join()),
      )
  );
}

/** Each value named, its neighbours, and the ends, within the bounds. */
function integers(
  named: readonly number[],
  minimum = Number.NEGATIVE_INFINITY,
  maximum = Number.POSITIVE_INFINITY,
) {
  const around = named.flatMap((value) => [value, value + 1, value - 1]);
  return [...new Set([...around, 0, minimum, maximum])]
    .filter((value) => Number.isSafeInteger(value) && value >= minimum && value <= maximum)
    .sort((a, b) => Math.abs(a) - Math.abs(b) || a - b);
}

/** Each value named, one step under and over it, and the ends: a step is smaller than any difference between two of them. */
function decimals(
  named: readonly string[],
  scale: number,
  minimum?: string,
  maximum?: string,
): readonly string[] {
  const finest = Math.max(scale, ...named.map((text) => scaleOf(text) + (scale > 0 ? 0 : 1)));
  const step = new Decimal(10).pow(-finest);
  const ends = [minimum, maximum].filter((end) => end !== undefined).map((end) => new Decimal(end));
  const around = named.flatMap((text) => [
    new Decimal(text),
    new Decimal(text).plus(step),
    new Decimal(text).minus(step),
  ]);
  const within = [...around, new Decimal(0), ...ends].filter(
    (value) => (minimum === undefined || value.gte(minimum)) && (maximum === undefined || value.lte(maximum)),
  );
  // A number has at most twelve digits behind its point, so that nothing lies between two with that many.
  return [...new Set(within.map((value) => value.toFixed()))].filter(
    (text) => parseDecimal(text) !== undefined,
  );
}

const DAY = 86_400_000;

function days(named: readonly string[]): readonly string[] {
  const around = named.flatMap((day) => {
    const at = Date.parse(`${day}T00:00:00Z`);
    return [at, at - DAY, at + DAY].map((time) => new Date(time).toISOString().slice(0, 10));
  });
  return [...new Set(around)].filter(isDate);
}

function moments(named: readonly string[]): readonly string[] {
  const around = named.flatMap((moment) => {
    const at = instantMilliseconds(moment);
    return [at, at - 1, at + 1].map((time) => new Date(time).toISOString());
  });
  return [...new Set(around)].filter(isInstant);
}
