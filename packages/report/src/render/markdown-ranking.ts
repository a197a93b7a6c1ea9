import { keyValues, shownKeys } from '../explain/shown-keys.ts';
import { moneyText } from '../explain/values.ts';
import { type AwardsEntry, type DepartureEntry, reasonOf } from '../model/award-entries.ts';
import type { CompetitionEntry } from '../model/competition-entries.ts';
import { applicationsOf } from '../model/decisions.ts';
import { STANDING_WORDS, whoText } from '../model/funding-entries.ts';
import type { MissingKey } from '../rank/ranking.ts';
import type { ReportModel } from '../report-model.ts';
import { columnText } from './column-text.ts';
import { markdownSentence, markdownTable, markdownText } from './markdown-text.ts';

const KEY_HEADERS: Readonly<Record<MissingKey, string>> = {
  peerReviewScore: 'Peer review score',
  requestedAmount: 'Requested',
};

/** The ranking of each competition, and who is not ranked and why. */
export function rankingLines(model: ReportModel): readonly string[] {
  const { header } = model;
  return [
    '## Ranking',
    '',
    markdownText(header.byThisProfile),
    '',
    ...model.competitions.flatMap((competition) => competitionLines(competition, model)),
    markdownText(`“Could be” is the score that the missing answers leave open. ${header.aboutPlaces}`),
  ];
}

function competitionLines(entry: CompetitionEntry, model: ReportModel): readonly string[] {
  const { competition, ranking, notPassing, notes, keys, funding, awards } = entry;
  const { before, after } = shownKeys(keys);
  const keyValue = keyValues(model);
  const named = competition !== null || model.competitions.length > 1;
  const title = competition === null ? 'No competition named' : `Competition ${markdownText(competition)}`;
  // No level of heading is passed over.
  const marks = named ? '####' : '###';
  const criteria = new Map(model.criteria.map(({ id, label }) => [id, label]));
  return [
    ...(named ? [`### ${title}`, ''] : []),
    ...(ranking.length === 0
      ? ['Nobody is ranked.']
      : markdownTable(
          [
            'Rank',
            'Applicant',
            'Application',
            ...before.map((key) => KEY_HEADERS[key]),
            'Score',
            ...after.map((key) => KEY_HEADERS[key]),
            'Could be',
            'Place',
            ...(funding === null ? [] : ['Funding']),
            ...(awards === null ? [] : ['Award']),
            'Notes',
          ],
          ranking.map((row) => [
            `${row.rank}${row.tied ? '=' : ''}`,
            markdownText(row.applicantName ?? ''),
            markdownText(row.applicationId),
            ...before.map((key) => markdownText(keyValue(row.applicationId, key))),
            `${row.score} of ${row.maximum}`,
            ...after.map((key) => markdownText(keyValue(row.applicationId, key))),
            row.least === row.most ? row.most : `${row.least} to ${row.most}`,
            row.bestRank === row.worstRank ? String(row.bestRank) : `${row.bestRank} to ${row.worstRank}`,
            ...(row.funding === null ? [] : [STANDING_WORDS[row.funding]]),
            ...(awards === null ? [] : [row.award === null ? '' : markdownText(moneyText(row.award))]),
            markdownText(row.flags.join('; ')),
          ]),
        )),
    '',
    ...notes.flatMap((note) => [`Note: ${markdownText(note)}.`, '']),
    ...(funding === null ? [] : [`${marks} Funding line`, '', ...bullets(funding.says), '']),
    ...(awards === null ? [] : awardLines(awards, model, marks)),
    ...(notPassing.length === 0
      ? []
      : [
          `${marks} Not ranked (${notPassing.length})`,
          '',
          ...markdownTable(
            ['Applicant', 'Application', 'Score', 'Not met'],
            notPassing.map((row) => [
              markdownText(row.applicantName ?? ''),
              markdownText(row.applicationId),
              `${row.score} of ${row.maximum}`,
              row.notMet
                .map(
                  ({ criterion, because, where }) =>
                    `${markdownText(criteria.get(criterion) ?? criterion)}: because ${markdownSentence(because)}${where === '' ? '' : ` (${markdownText(where)})`}`,
                )
                .join('; '),
            ]),
          ),
          '',
        ]),
  ];
}

function awardLines({ says, departures }: AwardsEntry, model: ReportModel, marks: string): readonly string[] {
  const applicants = new Map(model.applications.map((application) => [application.id, application]));
  return [
    `${marks} Awards`,
    '',
    ...bullets(says),
    '',
    ...(departures.length === 0
      ? []
      : [
          ...markdownTable(
            ['Rank', 'Applicant', 'Departure', 'Written reason'],
            departures.map((departure) => [
              departure.rank === null ? '' : String(departure.rank),
              markdownText(
                whoText([applicants.get(departure.applicationId)].filter((found) => found !== undefined)),
              ),
              markdownSentence(departure.text),
              reasonCell(departure),
            ]),
          ),
          '',
        ]),
  ];
}

function reasonCell(departure: DepartureEntry): string {
  const { kind, text } = reasonOf(departure);
  return kind === 'wanting' ? `**${text}**` : markdownText(text);
}

function bullets(sentences: readonly string[]): readonly string[] {
  return sentences.map((sentence) => `- ${markdownSentence(sentence)}`);
}

/** What a person must decide, and which missing answers would tell most. */
export function decisionLines(model: ReportModel): readonly string[] {
  const { decisions, missingAnswers } = model;
  const applicants = new Map(model.applications.map((application) => [application.id, application]));
  return [
    '## Needs a decision',
    '',
    ...(decisions.length === 0
      ? ['Nothing does.']
      : decisions.map((decision) => {
          const who = applicationsOf(decision).flatMap((id) => applicants.get(id) ?? []);
          return `- ${markdownText(whoText(who))}: ${markdownSentence(decision.text)}`;
        })),
    '',
    '## Missing answers most asked for',
    '',
    ...(missingAnswers.length === 0
      ? ['None is missing that would change anything.']
      : markdownTable(
          ['Answer', 'Column', 'Would come from', 'Applications without it'],
          missingAnswers.map(({ fact, column, label, table, answeredBy, applications }) => [
            markdownText(label),
            markdownText(columnText(fact, column, table)),
            answeredBy === 'reviewer' ? 'a reviewer' : 'the applicant',
            String(applications),
          ]),
        )),
  ];
}
