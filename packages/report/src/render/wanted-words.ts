import type { ApplicationExplanation } from '../explain/explanation.ts';
import { counted } from '../explain/lists.ts';
import type { WantedAnswer } from '../explain/wanted-answers.ts';
import type { PlacesIfMet } from './places-if-met.ts';

/** What an answer is called: its label, of a column with that of its table. */
export function wantedLabel({ label, table, column }: WantedAnswer): string {
  return column === null || table === null ? label : `${label} in ${table}`;
}

/** What a missing answer would be worth: `limits or prohibits alone would make it 7 of 9 and place 1 to 3`. */
export function wantedWords(
  { answeredBy, criteria, points, decidesRank, best }: WantedAnswer,
  application: ApplicationExplanation,
  placeIfMet: PlacesIfMet,
): string {
  const place = best === null ? '' : placeIfMet({ ifMet: best }, application);
  const open = Number(points) !== 0 && (best === null || criteria.length > 1);
  return [
    ...(decidesRank ? ['it decides whether the application is ranked'] : []),
    ...(best === null
      ? []
      : [`${best.answer} alone would make the score ${best.score}${place === '' ? '' : ` and ${place}`}`]),
    ...(open
      ? [
          `up to ${counted(points, 'point')} hang${points === '1' ? 's' : ''} on it${
            criteria.length > 1 ? `, by ${criteria.length} criteria` : ''
          }`,
        ]
      : []),
    ...(answeredBy === 'reviewer' ? ['a reviewer would answer it'] : []),
  ].join('; ');
}
