import type { AnswersOf, RecordAnswers } from '../model/answers.ts';
import { compareText } from '../model/order.ts';
import { quoted } from '../model/problem.ts';
import { builtInRuleSets, builtInSolicitations } from '../rule-sets/built-in.ts';
import { PUBLISHED } from '../rule-sets/published.ts';
import { compareVersions, findVersion, unknownAmong } from './find-version.ts';
import { isDate } from './moments.ts';
import type { RuleSet } from './parse-rule-set.ts';
import type { Solicitation } from './parse-solicitation.ts';

type BuiltIn = (typeof builtInRuleSets)[number];
/** The ids of the rule sets that come with the package. */
export type BuiltInRuleSetId = BuiltIn['id'];
type AnswersOfBuiltIn<Id extends string> = Id extends BuiltInRuleSetId
  ? AnswersOf<Extract<BuiltIn, { readonly id: Id }>> & RecordAnswers
  : never;

// What comes with the package is known to be right and has its digest written down (rule-sets/published.test.ts), so it is not parsed: that would
// load the schema library and take longer than to score a small pool.
const givenRuleSets = new Map<string, RuleSet>();
const givenSolicitations = new Map<string, Solicitation>();

/**
 * A rule set that comes with the package: `ojp-fy2024` is its newest version, `ojp-fy2024@1.0.0` that one.
 * @throws RangeError naming the nearest known id.
 */
export function ruleSet<Id extends BuiltInRuleSetId>(name: Id): RuleSet<AnswersOfBuiltIn<Id>>;
export function ruleSet(name: string): RuleSet;
export function ruleSet(name: string): RuleSet {
  const found = findVersion<(typeof builtInRuleSets)[number]>(builtInRuleSets, name);
  const key = `${found.id}@${found.version}`;
  const given: RuleSet = givenRuleSets.get(key) ?? {
    data: frozen(found),
    ref: { id: found.id, version: found.version, sha256: publishedDigest(PUBLISHED.ruleSets, key) },
  };
  givenRuleSets.set(key, given);
  return given;
}

/** Every rule set that comes with the package, every version, by id and version. */
export function ruleSets(): readonly RuleSet[] {
  return builtInRuleSets
    .map((data) => ruleSet(`${data.id}@${data.version}`))
    .sort((a, b) => compareText(a.ref.id, b.ref.id) || compareVersions(a.ref.version, b.ref.version));
}

/**
 * The rule set whose version was in force on a day: the newest of those whose effective dates hold it.
 * @param date - `YYYY-MM-DD`
 * @throws RangeError if there is none, or no single one; never a neighbour's.
 */
export function ruleSetInForceOn(date: string): RuleSet {
  if (!isDate(date)) throw new RangeError(`${quoted(date)} is not a day; write it like 2023-04-04`);
  const inForce = ruleSets().filter(({ data }) => data.effective.from <= date && date <= data.effective.to);
  const ids = [...new Set(inForce.map(({ ref }) => ref.id))];
  const newest = inForce.at(-1);
  if (newest === undefined) throw new RangeError(`no rule set was in force on ${date}`);
  if (ids.length > 1)
    throw new RangeError(`more than one rule set was in force on ${date}: ${ids.join(', ')}; name one`);
  return newest;
}

/** A solicitation that comes with the package. @throws RangeError naming the nearest known id. */
export function solicitation(id: string): Solicitation {
  const found = builtInSolicitations.find((data) => data.id === id);
  if (found === undefined)
    throw new RangeError(
      unknownAmong(
        'solicitation',
        id,
        builtInSolicitations.map((data) => data.id),
      ),
    );
  const given: Solicitation = givenSolicitations.get(id) ?? {
    data: frozen(found),
    ref: { id, sha256: publishedDigest(PUBLISHED.solicitations, id) },
  };
  givenSolicitations.set(id, given);
  return given;
}

/** Every solicitation that comes with the package, by id. */
export function solicitations(): readonly Solicitation[] {
  return builtInSolicitations
    .map((data) => solicitation(data.id))
    .sort((a, b) => compareText(a.ref.id, b.ref.id));
}

/** The solicitation used where none is named: the generic one of the rule set's cycle; null where there is none. */
export function genericSolicitation(ruleSetId: string): Solicitation | null {
  return solicitations().find(({ ref }) => ref.id === `${ruleSetId}-generic`) ?? null;
}

function publishedDigest(digests: Readonly<Record<string, string>>, name: string): string {
  const sha256 = digests[name];
  if (sha256 === undefined) throw new RangeError(`${quoted(name)} has no digest in rule-sets/published.ts`);
  return sha256;
}

/** The same data, which nobody can change any more. */
function frozen<T>(data: T): T {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data;
  Object.freeze(data);
  for (const part of Object.values(data)) frozen(part);
  return data;
}
