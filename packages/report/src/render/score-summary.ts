import type { ApplicationExplanation } from '../explain/explanation.ts';
import { counted } from '../explain/lists.ts';
import { keyText, type ShownKeys, shownKeys } from '../explain/shown-keys.ts';
import { moneyText, oneLine } from '../explain/values.ts';
import type { AwardsEntry } from '../model/award-entries.ts';
import type { CompetitionEntry, RankedEntry } from '../model/competition-entries.ts';
import { STANDING_WORDS, whoText } from '../model/funding-entries.ts';
import type { ReportHeader } from '../model/header.ts';
import type { MissingAnswer } from '../model/missing-answers.ts';
import type { ReconciliationEntry } from '../model/reconciliation.ts';
import type { MissingKey } from '../rank/ranking.ts';
import type { ReportCounts, ReportModel } from '../report-model.ts';
import { reportNames } from './finding-words.ts';
import { reconciliationLines } from './reconciliation-lines.ts';
import { shortened, type TextColumn, textColumns } from './text-columns.ts';

/** What the terminal shows of a scored pool. */
export interface ScoreSummary {
  readonly header: ReportHeader;
  readonly counts: ReportCounts;
  readonly competitions: readonly SummaryCompetition[];
  readonly missingAnswers: readonly MissingAnswer[];
  /** How many answers reviewers disagree on. */
  readonly disputes: number;
  /** How many applications did not meet each eligibility or completeness criterion, where any did not. */
  readonly notMet: readonly { readonly label: string; readonly applications: number }[];
  readonly reconciliation: readonly ReconciliationEntry[];
}

/** A row of the ranking with the keys of its order. */
type SummaryRow = Omit<RankedEntry, 'awardReason'> & Pick<ApplicationExplanation, MissingKey>;

interface SummaryCompetition
  extends Pick<CompetitionEntry, 'competition' | 'keys' | 'notes' | 'funding' | 'awards'> {
  /** How many are ranked. */
  readonly ranked: number;
  /** The first so many of them. */
  first(count: number): readonly SummaryRow[];
  /** Null where an application has no name. */
  nameOf(id: string): string | null;
}

/** How much of a report the terminal shows. */
export interface SummaryOptions {
  /** Ranked applications shown of each competition; 10 where absent. */
  readonly top?: number;
  /** Where the rest can be read, `review/ranking.csv`. */
  readonly moreIn?: string;
}

const KEY_HEADERS: Readonly<Record<MissingKey, string>> = {
  peerReviewScore: 'peer review',
  requestedAmount: 'requested',
};

/** The keys of the order stand around the score as they weigh: what decides before it to its left. */
function columnsOf(
  { before, after }: ShownKeys,
  { funding, awards }: SummaryCompetition,
): readonly TextColumn[] {
  const keyColumns = (keys: readonly MissingKey[]) =>
    keys.map((key): TextColumn => ({ header: KEY_HEADERS[key], align: 'right' }));
  return [
    { header: 'rank', align: 'right' },
    { header: 'applicant', align: 'left' },
    { header: 'application', align: 'left' },
    ...keyColumns(before),
    { header: 'score', align: 'left' },
    ...keyColumns(after),
    { header: 'could be', align: 'left' },
    { header: 'place', align: 'left' },
    ...(funding === null ? [] : [{ header: 'funding', align: 'left' } as const]),
    ...(awards === null ? [] : [{ header: 'award', align: 'right' } as const]),
    { header: '', align: 'left' },
  ];
}

/** The report as the terminal shows it: what it is of, the top of each ranking, what to look at, and what became of every row. */
export function renderScoreSummary(model: ReportModel, options: SummaryOptions = {}): string {
  return renderSummary(summaryOf(model), options);
}

function summaryOf(model: ReportModel): ScoreSummary {
  const names = reportNames(model);
  const notMet = new Map<string, number>();
  for (const { notPassing } of model.competitions)
    for (const entry of notPassing)
      for (const { criterion } of entry.notMet) {
        notMet.set(criterion, (notMet.get(criterion) ?? 0) + 1);
      }
  const byId = new Map(model.applications.map((application) => [application.id, application]));
  return {
    header: model.header,
    counts: model.counts,
    competitions: model.competitions.map(({ ranking, ...entry }) => ({
      ...entry,
      ranked: ranking.length,
      first: (count) =>
        ranking.slice(0, count).map((row) => {
          const { peerReviewScore = null, requestedAmount = null } = byId.get(row.applicationId) ?? {};
          return { ...row, peerReviewScore, requestedAmount };
        }),
      nameOf: (id) => byId.get(id)?.applicantName ?? null,
    })),
    missingAnswers: model.missingAnswers,
    disputes: model.decisions.filter(({ kind }) => kind === 'determinations_disagree').length,
    notMet: [...notMet].map(([id, applications]) => ({ label: names.criterion(id), applications })),
    reconciliation: model.reconciliation,
  };
}

/** The same of a pool whose reasons are not kept. */
export function renderSummary(model: ScoreSummary, options: SummaryOptions = {}): string {
  const { header } = model;
  const lines = [
    header.headline,
    `${header.historical === null ? '' : `${header.historical} `}${header.byThisProfile}`,
    '',
    ...model.competitions.flatMap((competition) => competitionLines(competition, model, options)),
    ...(model.counts.ranked === 0
      ? []
      : ['could be and place: what the missing answers leave open, a safe outer bound', '']),
    ...attentionLines(model),
    ...reconciliationLines(model.reconciliation),
  ];
  return `${lines.join('\n')}\n`;
}

function competitionLines(
  entry: SummaryCompetition,
  model: ScoreSummary,
  { top = 10, moreIn }: SummaryOptions,
): readonly string[] {
  const { competition, keys, notes, funding, awards } = entry;
  const titled = competition !== null || model.competitions.length > 1;
  const title = competition === null ? 'no competition named' : `competition ${oneLine(competition)}`;
  const shown = entry.first(top);
  const more = entry.ranked - shown.length;
  const order = shownKeys(keys);
  const table =
    shown.length === 0
      ? ['  nobody is ranked']
      : textColumns(
          columnsOf(order, entry),
          shown.map((row) => rankedCells(row, order, awards !== null)),
        );
  return [
    ...(titled ? [title] : []),
    ...table,
    ...(more > 0 ? [`     …  ${more} more${moreIn === undefined ? '' : ` in ${moreIn}`}`] : []),
    ...notes.map((note) => `  ${note}`),
    ...(funding === null ? [] : labelled('funding line', funding.says)),
    ...(awards === null
      ? []
      : labelled('awards', [...awards.says, ...departureLines(awards, entry, moreIn)])),
    '',
  ];
}

function rankedCells(entry: SummaryRow, { before, after }: ShownKeys, awarded: boolean): readonly string[] {
  const { rank, tied, applicantName, applicationId, score, maximum, least, most, bestRank, worstRank } =
    entry;
  return [
    // A space keeps the digits of ranks without a mark under those with one.
    `${rank}${tied ? '=' : ' '}`,
    shortened(oneLine(applicantName ?? ''), 44),
    shortened(oneLine(applicationId), 24),
    ...before.map((key) => keyText(key, entry)),
    `${score} of ${maximum}`,
    ...after.map((key) => keyText(key, entry)),
    least === most ? most : `${least} to ${most}`,
    bestRank === worstRank ? String(bestRank) : `${bestRank} to ${worstRank}`,
    ...(entry.funding === null ? [] : [STANDING_WORDS[entry.funding]]),
    ...(awarded ? [entry.award === null ? '' : moneyText(entry.award)] : []),
    entry.flags.filter((flag) => !flag.includes('attestation')).join(', '),
  ];
}

function labelled(label: string, sentences: readonly string[]): readonly string[] {
  return sentences.map((sentence, i) => `  ${(i === 0 ? label : '').padEnd(12)}  ${sentence}`);
}

/** The first departures, those that want a reason before the others. */
function departureLines(
  { departures }: AwardsEntry,
  { nameOf }: SummaryCompetition,
  moreIn: string | undefined,
): readonly string[] {
  const wanting = departures.filter(({ reasonMissing }) => reasonMissing);
  const shown = [...wanting, ...departures.filter(({ reasonMissing }) => !reasonMissing)].slice(0, 10);
  const more = departures.length - shown.length;
  return [
    ...shown.map(({ applicationId, rank, text, reason, reasonMissing }) => {
      const who = whoText([{ id: applicationId, applicantName: nameOf(applicationId) }]);
      const because =
        reason === null
          ? reasonMissing
            ? '; no written reason'
            : '; the reasons for those ahead of it explain it'
          : `; reason: ${oneLine(reason)}`;
      return `  ${rank === null ? '' : `rank ${rank}, `}${oneLine(who)}: ${text}${because}`;
    }),
    ...(more > 0 ? [`  and ${more} more${moreIn === undefined ? '' : ' in the report'}`] : []),
  ];
}

function attentionLines(model: ScoreSummary): readonly string[] {
  const wanted = model.missingAnswers.slice(0, 3).map(wantedText);
  const { notPassing, eligibilityOpen, metOnAttestation } = model.counts;
  const { notMet, disputes } = model;
  const rows: (readonly [string, string])[] = [
    ...(notPassing === 0
      ? []
      : [['not ranked', `${counted(String(notPassing), 'application')}, scored and kept apart`] as const]),
    ...notMet.map(({ label, applications }): [string, string] => [
      '',
      `${applications} did not meet this: ${label}`,
    ]),
    ...(eligibilityOpen === 0
      ? []
      : [
          [
            'open',
            `${counted(String(eligibilityOpen), 'application')} ranked and marked: eligibility could not be told`,
          ] as const,
        ]),
    ...(disputes === 0
      ? []
      : [['to decide', `reviewers disagree on ${counted(String(disputes), 'answer')}`] as const]),
    ...(metOnAttestation === 0
      ? []
      : [
          [
            'no evidence',
            `${counted(String(metOnAttestation), 'finding')} met on attestation alone`,
          ] as const,
        ]),
    ...(wanted.length === 0 ? [] : [['most asked for', wanted.join(', ')] as const]),
  ];
  return rows.length === 0 ? [] : [...rows.map(([label, text]) => `${label.padEnd(14)} ${text}`), ''];
}

function wantedText({ label, table, column, answeredBy, applications }: MissingAnswer): string {
  if (answeredBy === 'reviewer')
    return `${label} (awaited from reviewers for ${counted(String(applications), 'application')})`;
  const applicants = counted(String(applications), 'applicant');
  if (column !== null) return `${label} (${applicants} left it blank in ${table ?? ''})`;
  return table === null
    ? `${label} (${applicants} did not answer)`
    : `${label} (no rows given for ${applicants})`;
}
