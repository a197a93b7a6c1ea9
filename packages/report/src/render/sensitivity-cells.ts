import type { AcceptabilityEntry, PointEntry } from '../sensitivity/sensitivity-report.ts';
import {
  followedWords,
  intervalWords,
  percentText,
  placesText,
  thisRankText,
} from '../sensitivity/sensitivity-words.ts';
import type { TextColumn } from './text-columns.ts';

/** A table of a sensitivity report as every renderer shows it; names stand in it as they were given. */
interface ShownTable {
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** Every point value, what it is, and how far it can move. */
export function pointTable(points: readonly PointEntry[]): ShownTable {
  const lined = points.some(({ line }) => line !== null);
  return {
    columns: [
      { header: 'criterion', align: 'left' },
      { header: 'points', align: 'right' },
      { header: 'met by', align: 'right' },
      { header: 'the order stays with', align: 'left' },
      ...(lined ? [{ header: 'the line stays with', align: 'left' } as const] : []),
    ],
    rows: points.map(({ label, points: value, met, order, line }) => [
      label,
      value,
      String(met),
      intervalWords(order),
      ...(line === null ? [] : [followedWords(line)]),
    ]),
  };
}

/** Where applications came over all the weightings drawn. */
export function placeTable(applications: readonly AcceptabilityEntry[], drawn: number): ShownTable {
  const lined = applications.some(({ above }) => above !== null);
  return {
    columns: [
      { header: 'rank', align: 'right' },
      { header: 'applicant', align: 'left' },
      { header: 'application', align: 'left' },
      { header: 'first, %', align: 'right' },
      { header: 'this rank, %', align: 'right' },
      { header: 'places', align: 'left' },
      ...(lined ? [{ header: 'above the line, %', align: 'right' } as const] : []),
    ],
    rows: applications.map((entry) => [
      // A space keeps the digits of ranks without a mark under those with one.
      `${entry.rank}${entry.tied ? '=' : ' '}`,
      entry.applicantName ?? '',
      entry.applicationId,
      percentText(entry.first, drawn),
      thisRankText(entry, drawn),
      placesText(entry),
      ...(entry.above === null ? [] : [percentText(entry.above, drawn)]),
    ]),
  };
}
