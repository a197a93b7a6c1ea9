import type { ProfileData, RankingKey } from '@grantscore/core';
import { canBeMissing } from '../rank/order.ts';
import type { MissingKey } from '../rank/ranking.ts';
import { keysOf } from '../rank/ties.ts';
import type { ApplicationExplanation } from './explanation.ts';
import { moneyText } from './values.ts';

/** How a key is named in a sentence. */
export const KEY_NAMES: Readonly<Record<RankingKey['key'], string>> = {
  points: 'score',
  peerReviewScore: 'peer review score',
  requestedAmount: 'requested amount',
  applicationId: 'application id',
};

/** The keys of an order that a ranking has to show for it to be understood: all but the score and the id, which it shows anyway. */
export interface ShownKeys {
  /** Those that come before the score and outweigh it. */
  readonly before: readonly MissingKey[];
  /** Those that part applications with one score. */
  readonly after: readonly MissingKey[];
}

export function shownKeys(keys: readonly RankingKey[]): ShownKeys {
  const names = keys.map(({ key }) => key);
  const at = names.indexOf('points');
  const split = at < 0 ? names.length : at;
  return {
    before: names.slice(0, split).filter(canBeMissing),
    after: names.slice(split).filter(canBeMissing),
  };
}

/** Every such key of a profile, first key first, whether or not anybody has a value for it. */
export function everyShownKey(
  profile: Pick<ProfileData, 'keys' | 'ties'> & { readonly finalKey: RankingKey | null },
) {
  const { finalKey, keys, ties } = profile;
  const { before, after } = shownKeys(keysOf(finalKey === null ? { keys, ties } : { keys, ties, finalKey }));
  return [...new Set([...before, ...after])];
}

/** An application's value of a key for a table: `87.5`, `$420,000.00`, or that there is none. */
export function keyText(key: MissingKey, application: Pick<ApplicationExplanation, MissingKey>): string {
  const value = application[key];
  if (value === null) return 'none';
  return key === 'requestedAmount' ? moneyText(value) : value;
}

/** The same within a sentence: `peer review score 87.5`, `no peer review score`, `$420,000.00 requested`. */
export function keyPhrase(key: MissingKey, application: Pick<ApplicationExplanation, MissingKey>): string {
  if (application[key] === null) return `no ${KEY_NAMES[key]}`;
  const text = keyText(key, application);
  return key === 'requestedAmount' ? `${text} requested` : `${KEY_NAMES[key]} ${text}`;
}

/** The text of an application's value of a key, by its id. */
export type KeyValues = (application: string, key: MissingKey) => string;

/** @throws RangeError for an id that the report does not have. */
export function keyValues({
  applications,
}: {
  readonly applications: readonly ApplicationExplanation[];
}): KeyValues {
  const byId = new Map(applications.map((application) => [application.id, application]));
  return (id, key) => {
    const application = byId.get(id);
    if (application === undefined) throw new RangeError(`the report has no application \`${id}\``);
    return keyText(key, application);
  };
}
