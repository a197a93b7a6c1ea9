import type { AnswerCount } from '../model/missing-answers.ts';
import type { DecimalData } from './decimal-column.ts';
import type { JoinedTexts } from './joined-texts.ts';

/**
 * Applications as they are kept once they are scored, in columns. Plain data, so that a chunk can be made in another thread than the one that
 * keeps it.
 */
export interface PoolChunk {
  readonly count: number;
  /** In steps of the profile. */
  readonly score: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly maximum: Float64Array;
  /** `PASSES`, `OPEN` or `NOT_PASSING`. */
  readonly standing: Uint8Array;
  /** 1 where reviewers disagree on one of its answers. */
  readonly disputed: Uint8Array;
  /** The places of outcomes among `OUTCOMES`, two bits a criterion, each application with the next byte. */
  readonly outcomes: Uint8Array;
  /** The id and the name of each application, one after the other. */
  readonly texts: JoinedTexts;
  /** Places in `competitionNames`. */
  readonly competition: Uint32Array;
  readonly competitionNames: readonly (string | null)[];
  readonly peerReviewScore: DecimalData;
  readonly requestedAmount: DecimalData;
  readonly tally: PoolTally;
}

/** What a summary says of many applications together. */
export interface PoolTally {
  /** How many lack each answer that settles an outcome. */
  readonly missing: readonly AnswerCount[];
  /** Priority considerations met by the applicant's word alone. */
  readonly metOnAttestation: number;
  /** Answers on which reviewers disagree. */
  readonly disputes: number;
}
