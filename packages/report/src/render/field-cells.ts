import { oneLine } from '../explain/values.ts';
import type { ApplicantGroup } from '../model/applicant-groups.ts';
import type { CriterionShares } from '../model/field-entries.ts';
import type { ShareBand } from '../model/share-bands.ts';
import { OUTCOME_WORDS, type ReportNames, SHOWN_OUTCOMES } from './finding-words.ts';
import { capital, number } from './html/words.ts';

/** A table on the field as a whole, as every renderer shows it; names stand in it as they were given. */
interface ShownTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the tables are called wherever they stand. */
export const FIELD_TITLES = {
  shares: 'Scores as shares of what could be scored',
  criteria: 'Criteria by share of applicants',
  by: (what: string) => `Scores by ${what}, as shares of what could be scored`,
} as const;

/** How many applications reached which share of what they could have scored. */
export function bandCells(shares: readonly ShareBand[]): ShownTable {
  return {
    headers: ['Share of what could be scored', 'Applications'],
    rows: shares.map(({ from, to, applications }, i) => [
      i === shares.length - 1 ? `${from}% to ${to}%` : `${from}% to under ${to}%`,
      number(applications),
    ]),
  };
}

/** How each criterion came out, in numbers of applications and in shares of them all. */
export function shareCells(
  criteria: readonly CriterionShares[],
  applications: number,
  names: ReportNames,
): ShownTable {
  return {
    headers: ['Criterion', ...SHOWN_OUTCOMES.map((outcome) => capital(OUTCOME_WORDS[outcome]))],
    rows: criteria.map((shares) => [
      names.criterion(shares.criterion),
      ...SHOWN_OUTCOMES.map(
        (outcome) => `${number(shares[outcome])} (${percent(shares[outcome], applications)})`,
      ),
    ]),
  };
}

/** Scores by a column of the record, as shares of what could be scored. */
export function groupCells(groups: readonly ApplicantGroup[]): ShownTable {
  return {
    headers: ['Group', 'Applications', 'Ranked', 'Lowest share', 'Middle share', 'Highest share'],
    rows: groups.map(({ value, applications, ranked, lowest, median, highest }) => [
      value === null ? 'not given' : oneLine(value),
      number(applications),
      number(ranked),
      ...[lowest, median, highest].map((share) => (share === null ? 'none' : `${share}%`)),
    ]),
  };
}

/** A share with one place, by whole numbers alone. */
function percent(part: number, whole: number): string {
  const tenths = Math.floor((part * 2000 + whole) / (whole * 2));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
