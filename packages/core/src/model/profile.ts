import type { DecimalText } from './decimal.ts';

/** What applications can be put in order by. */
export type RankingKeyName = 'points' | 'peerReviewScore' | 'requestedAmount' | 'applicationId';

export interface RankingKey {
  readonly key: RankingKeyName;
  readonly direction: 'descending' | 'ascending';
}

/** A way of turning outcomes into points and points into an order. None is official. */
export interface ProfileData {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly official: false;
  /** Points of every priority consideration that `points` does not name: at most a million, at most six digits after the point. */
  readonly pointsEach?: DecimalText;
  /** Points by criterion id; may be negative. */
  readonly points?: Readonly<Record<string, DecimalText>>;
  /** The most that a family's points can come to, by family id. */
  readonly caps?: Readonly<Record<string, DecimalText>>;
  readonly keys: readonly RankingKey[];
  /** `competition` leaves equals at one rank (1, 2, 2, 4); `ordinal` parts them by `finalKey`. */
  readonly ties: 'competition' | 'ordinal';
  readonly finalKey?: RankingKey;
}
