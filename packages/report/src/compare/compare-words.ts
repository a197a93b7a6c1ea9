import { counted } from '../explain/lists.ts';
import { KEY_NAMES } from '../explain/shown-keys.ts';
import { moneyText, nameText } from '../explain/values.ts';
import { STANDING_WORDS, whoText } from '../model/funding-entries.ts';
import type { ComparedCompetition, CompareReport } from './compare-report.ts';
import type { CauseEntry, ComparedEntry, ComparedStanding, KeyChange } from './compared-entry.ts';

/** What there is to know of a competition: who moved, how alike the orders are, who crossed the line, who is on one side alone. */
export function competitionSentences(
  own: Omit<ComparedCompetition, 'says'>,
  lined: { readonly from: boolean; readonly to: boolean },
): readonly string[] {
  const { applications } = own;
  const those = (which: (entry: ComparedEntry) => boolean) => applications.filter(which);
  const { correlation } = own;
  return [
    `${counted(String(correlation.applications), 'application')} ranked on both sides: ${own.up} moved up, ${own.down} moved down, ${own.stayed} stayed`,
    `Kendall’s tau-b ${tauText(correlation)}`,
    ...lineSentences(applications, lined),
    ...named(
      'is ranked on the second side and not on the first',
      'are ranked on the second side and not on the first',
      those(({ from, to }) => isOut(from) && isIn(to)),
    ),
    ...named(
      'is ranked on the first side and not on the second',
      'are ranked on the first side and not on the second',
      those(({ from, to }) => isIn(from) && isOut(to)),
    ),
    ...named(
      'is ranked on neither side',
      'are ranked on neither side',
      those(({ from, to }) => isOut(from) && isOut(to)),
    ),
    ...named(
      'scored on the second side alone',
      'scored on the second side alone',
      those(({ from }) => from === null),
    ),
    ...named(
      'scored on the first side alone',
      'scored on the first side alone',
      those(({ to }) => to === null),
    ),
  ];
}

function lineSentences(
  applications: readonly ComparedEntry[],
  { from, to }: { readonly from: boolean; readonly to: boolean },
): readonly string[] {
  if (!from && !to) return [];
  if (!from || !to)
    return [`a funding line is drawn on the ${from ? 'first' : 'second'} side alone, so nobody crosses it`];
  const came = applications.filter(({ crossed }) => crossed === 'came_above');
  const left = applications.filter(({ crossed }) => crossed === 'no_longer_above');
  return [
    `${came.length + left.length === 0 ? 'nobody' : came.length + left.length} crossed the funding line`,
    ...named('came above it', 'came above it', came),
    ...named('is no longer above it', 'are no longer above it', left),
  ];
}

function named(one: string, many: string, entries: readonly ComparedEntry[]): readonly string[] {
  if (entries.length === 0) return [];
  const who = whoText(entries.map(({ applicationId: id, applicantName }) => ({ id, applicantName })));
  return [`${entries.length} ${entries.length === 1 ? one : many}: ${who}`];
}

function isIn(standing: ComparedStanding | null): boolean {
  return standing !== null && standing.rank !== null;
}

function isOut(standing: ComparedStanding | null): boolean {
  return standing !== null && standing.rank === null;
}

/** `0.8333, from 1 for the same order to -1 for its reverse`, or why there is none. */
function tauText({ applications, tauB, pairs, tiedFrom }: ComparedCompetition['correlation']): string {
  if (tauB !== null) return `${tauB}, where 1 is the same order and -1 its reverse`;
  if (applications < 2) return 'not defined: it takes two who are ranked on both sides';
  return `not defined: on the ${tiedFrom === pairs ? 'first' : 'second'} side all are tied`;
}

/** What must be known of a comparison, each once. */
export function compareNotes({ from, to }: Pick<CompareReport, 'from' | 'to'>): readonly string[] {
  return [
    'The causes of each change of score sum to it exactly. A criterion that only one side has counts as nothing on the other; what could not be told counts as not met. Places are those of each ranking as a whole, so that an application also moves because others do.',
    ...onlyOn('first', from),
    ...onlyOn('second', to),
  ];
}

function onlyOn(which: string, { criteriaOnlyHere }: CompareReport['from']): readonly string[] {
  if (criteriaOnlyHere.length === 0) return [];
  return [
    `On the ${which} side alone: ${criteriaOnlyHere.map(({ criterion, label }) => `${label} (\`${criterion}\`)`).join(', ')}.`,
  ];
}

/** `4 → 2`; what is not ranked or not there is said. */
export function placesText({ from, to }: ComparedEntry): string {
  return `${placeText(from)} → ${placeText(to)}`;
}

/** `4=`; what is not ranked or not there is said. */
export function placeText(standing: ComparedStanding | null): string {
  if (standing === null) return 'not there';
  return standing.rank === null ? 'not ranked' : `${standing.rank}${standing.tied ? '=' : ''}`;
}

/** `5 of 9 → 6 of 9`; empty where it was not scored. */
export function scoresText({ from, to }: ComparedEntry): string {
  const text = (standing: ComparedStanding | null) =>
    standing === null ? '–' : `${standing.score} of ${standing.maximum}`;
  return `${text(from)} → ${text(to)}`;
}

/** `below → above`; empty where neither side draws a line. */
export function lineText({ from, to }: ComparedEntry): string {
  const words = (standing: ComparedStanding | null) =>
    standing?.funding == null ? '–' : STANDING_WORDS[standing.funding];
  return from?.funding == null && to?.funding == null ? '' : `${words(from)} → ${words(to)}`;
}

/** A number with its sign; zero has none. */
export function signed(number: string): string {
  return /^-?0(\.0+)?$/.test(number) || number.startsWith('-') ? number : `+${number}`;
}

/** Why an application's score and place changed: `+2: le-crisis-response +1, le-officer-wellness +1`. */
export function becauseText(entry: ComparedEntry): string {
  const { change, causes } = entry;
  const own = causes.length === 0 ? [] : [`${signed(change ?? '0')}: ${causes.map(causeText).join(', ')}`];
  return [...own, ...besidesCauses(entry, 'criterion')].join('; ');
}

/** By what a sentence names criteria: where there is little room by their ids. */
type NamedBy = 'criterion' | 'label';

/** What there is to say of an application besides the causes of its change of score. */
export function besidesCauses(
  { causes, keys, absent, moved, from, to }: ComparedEntry,
  namedBy: NamedBy,
): readonly string[] {
  if (absent !== null) return [nameText(absent)];
  const carried = causes.length === 0 && keys.length === 0 && moved !== null && moved !== 0;
  return [
    ...(carried ? ['its score stays, the order around it changed'] : []),
    ...keys.map(keyText),
    ...(isOut(from) ? [`first side: does not pass ${notMetText(from, namedBy)}`] : []),
    ...(isOut(to) ? [`second side: does not pass ${notMetText(to, namedBy)}`] : []),
  ];
}

function notMetText(standing: ComparedStanding | null, namedBy: NamedBy): string {
  return standing?.notMet.map((own) => own[namedBy]).join(', ') ?? '';
}

function causeText({ kind, id, change }: CauseEntry): string {
  return `${kind === 'cap' ? `cap of ${id}` : id} ${signed(change)}`;
}

function keyText({ key, from, to }: KeyChange): string {
  const text = (value: string | null) =>
    value === null ? 'none' : key === 'requestedAmount' ? moneyText(value) : value;
  return `${KEY_NAMES[key]} ${text(from)} → ${text(to)}`;
}
