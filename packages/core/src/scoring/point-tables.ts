import type { FindingRows } from '../evaluation/finding-rows.ts';
import { LANES } from '../evaluation/outcome-words.ts';

/**
 * Points as whole numbers of the profile's smallest step. The schema bounds points and their number, so that every sum is a
 * safe integer: exact, and quick.
 */
export type Steps = number;

/** What meeting one criterion is worth. */
export interface PointsOfCriterion {
  /** The criterion's place among the findings. */
  readonly finding: number;
  /** The steps where they are above zero, and where they are below; otherwise none. */
  readonly gain: Steps;
  readonly loss: Steps;
}

/** Criteria whose points are added up before a cap, if there is one, is applied. */
interface PointsUnderCap {
  readonly cap: Steps | null;
  readonly criteria: readonly PointsOfCriterion[];
}

/** How many criteria are looked up at once. */
const BYTE = 8;

/** What eight criteria are worth, by which of them are met: one number for each of the 256 ways. */
interface EightCriteria {
  /** Where their outcomes stand: which word of a part of a row, and how far up. */
  readonly word: number;
  readonly shift: number;
  readonly gain: Float64Array;
  /** Null where no points are below zero. */
  readonly loss: Float64Array | null;
}

interface SumTables {
  readonly cap: Steps;
  readonly eights: readonly EightCriteria[];
}

/** The four sums of an application, in steps. */
export class Sums {
  score: Steps = 0;
  least: Steps = 0;
  most: Steps = 0;
  maximum: Steps = 0;
}

/**
 * Sums points over rows of findings: eight criteria are a look into a table made beforehand. What is met earns its points whatever else may
 * come; what may yet be met adds gains to the most and losses to the least; what concerns the applicant, or may, adds its gain to the maximum.
 */
export interface PointTables {
  /** @param at - Where the row starts. */
  add(words: Int32Array, at: number, into: Sums): void;
}

export function pointTables(points: readonly PointsUnderCap[], rows: FindingRows): PointTables {
  const sums = points.map(({ cap, criteria }): SumTables => {
    return { cap: cap ?? Number.POSITIVE_INFINITY, eights: eightsOf(criteria) };
  });
  const applies = rows.part * LANES;
  return {
    add: (words, at, into) => {
      let [score, least, most, maximum] = [0, 0, 0, 0];
      for (let s = 0; s < sums.length; s += 1) {
        const { cap, eights } = sums[s] as SumTables;
        let [ownScore, ownLeast, ownMost, ownMaximum] = [0, 0, 0, 0];
        for (let e = 0; e < eights.length; e += 1) {
          const { word, shift, gain, loss } = eights[e] as EightCriteria;
          const earned = (words[at + word] as number) >>> shift;
          const concerns = (words[at + word + applies] as number) >>> (shift + LANES);
          const certain = earned & 0xff;
          const possible = (earned >>> LANES) & 0xff;
          const gained = gain[certain] as number;
          const lost = loss === null ? 0 : (loss[certain] as number);
          ownScore += gained + lost;
          ownLeast += gained + (loss === null ? 0 : (loss[possible] as number));
          ownMost += (gain[possible] as number) + lost;
          ownMaximum += gain[concerns & 0xff] as number;
        }
        // A cap is applied after gains and deductions are summed.
        score += Math.min(ownScore, cap);
        least += Math.min(ownLeast, cap);
        most += Math.min(ownMost, cap);
        maximum += Math.min(ownMaximum, cap);
      }
      into.score = score;
      into.least = least;
      into.most = most;
      into.maximum = maximum;
    },
  };
}

function eightsOf(criteria: readonly PointsOfCriterion[]): readonly EightCriteria[] {
  const worth = criteria.filter(({ gain, loss }) => gain !== 0 || loss !== 0);
  const starts = [...new Set(worth.map(({ finding }) => finding - (finding % BYTE)))];
  return starts.map((start) => {
    const own = worth.filter(({ finding }) => finding - (finding % BYTE) === start);
    const table = (steps: (criterion: PointsOfCriterion) => Steps) =>
      Float64Array.from({ length: 1 << BYTE }, (_, met) =>
        own.reduce((sum, one) => sum + steps(one) * ((met >>> (one.finding % BYTE)) & 1), 0),
      );
    return {
      word: Math.floor(start / LANES) * LANES,
      shift: start % LANES,
      gain: table(({ gain }) => gain),
      loss: own.every(({ loss }) => loss === 0) ? null : table(({ loss }) => loss),
    };
  });
}
