import { Decimal, type Outcome } from '@grantscore/core';
import type { ReportModel } from '../report-model.ts';
import { type ApplicationFacts, type FactRow, plain, type ReportFacts } from './report-facts.ts';

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  met: 'met',
  not_met: 'not met',
  indeterminate: 'could not be told',
  not_applicable: 'does not apply',
};
const STANDINGS = { above: 'above', at_line: 'at the line', below: 'below', undecided: 'undecided' };

type Competition = ReportModel['competitions'][number];
type Application = ReportModel['applications'][number];

/** What the reports have to say of a model: written anew from its data, without what the renderers share. */
export function factsOfModel(model: ReportModel): Omit<ReportFacts, 'missing' | 'firm' | 'applications'> & {
  readonly applications: Readonly<Record<string, Omit<ApplicationFacts, 'wanted' | 'funding'>>>;
} {
  const { counts, competitions, decisions, applications, field, reconciliation } = model;
  const quarantined = reconciliation.reduce((sum, file) => sum + file.quarantined, 0);
  return {
    figures: [
      `${counts.scored} scored`,
      `${counts.ranked} ranked`,
      `${counts.notPassing} not ranked`,
      `${counts.eligibilityOpen} eligibility open`,
      `${decisions.length} ${decisions.length === 1 ? 'needs' : 'need'} a decision`,
      `${quarantined} ${quarantined === 1 ? 'row' : 'rows'} quarantined`,
      `${counts.metOnAttestation} met on attestation alone`,
    ],
    competitions: competitions.map((competition) => ({
      ranking: competition.ranking.map((row) => rankedRow(row, competition, model)),
      notRanked: competition.notPassing.map(({ applicationId, score, maximum, notMet }) => ({
        Application: applicationId,
        Score: `${score} of ${maximum}`,
        'Not met': notMet
          .map(
            ({ criterion, because, where }) =>
              `${labelOf(model, criterion)}: because ${plain(because)}${where === '' ? '' : ` (${where})`}`,
          )
          .join('; '),
      })),
      departures: (competition.awards?.departures ?? []).map(({ rank, text, reason, reasonMissing }) => ({
        Rank: rank === null ? '' : String(rank),
        Departure: plain(text),
        'Written reason': plain(
          reason ?? (reasonMissing ? 'none' : 'those for the applications ahead of it'),
        ),
      })),
      says: [
        ...competition.notes.map((note) => plain(`Note: ${note}.`)),
        ...[...(competition.funding?.says ?? []), ...(competition.awards?.says ?? [])].map(plain),
      ],
    })),
    decisions: decisions.map(({ text }) => plain(text)),
    applications: Object.fromEntries(
      applications.map((own) => [titleOf(own), applicationFacts(own, model)] as const),
    ),
    field: {
      'Scores as shares of what could be scored': field.shares.map(
        ({ from, to, applications: times }, i) => ({
          'Share of what could be scored': `${from}% to ${i === field.shares.length - 1 ? '' : 'under '}${to}%`,
          Applications: String(times),
        }),
      ),
      'Criteria by share of applicants': field.criteria.map(({ criterion, ...shares }) => ({
        Criterion: labelOf(model, criterion),
        ...Object.fromEntries(
          (['met', 'not_met', 'indeterminate', 'not_applicable'] as const).map((outcome) => [
            capital(OUTCOMES[outcome]),
            `${shares[outcome]} (${percent(shares[outcome], applications.length)}%)`,
          ]),
        ),
      })),
      ...groupTable('Scores by state or territory, as shares of what could be scored', field.states),
      ...groupTable('Scores by applicant type, as shares of what could be scored', field.applicantTypes),
    },
  };
}

/** An application as the reports name it. */
function titleOf({ id, applicantName }: Pick<Application, 'id' | 'applicantName'>): string {
  return applicantName === null ? id : `${plain(applicantName)} (${id})`;
}

function rankedRow(
  row: Competition['ranking'][number],
  { keys, funding, awards }: Competition,
  { applications }: ReportModel,
): FactRow {
  const { peerReviewScore = null, requestedAmount = null } =
    applications.find(({ id }) => id === row.applicationId) ?? {};
  const named = new Set(keys.map(({ key }) => key));
  return {
    Rank: `${row.rank}${row.tied ? '=' : ''}`,
    Applicant: row.applicantName === null ? '' : plain(row.applicantName),
    Application: row.applicationId,
    ...(named.has('peerReviewScore') && { 'Peer review score': peerReviewScore ?? 'none' }),
    Score: `${row.score} of ${row.maximum}`,
    ...(named.has('requestedAmount') && { Requested: dollars(requestedAmount) ?? 'none' }),
    'Could be': row.least === row.most ? row.most : `${row.least} to ${row.most}`,
    Place: row.bestRank === row.worstRank ? `${row.bestRank}` : `${row.bestRank} to ${row.worstRank}`,
    ...(funding !== null && row.funding !== null && { Funding: STANDINGS[row.funding] }),
    ...(awards !== null && { Award: dollars(row.award) ?? '' }),
    Notes: row.flags.join('; '),
  };
}

function applicationFacts(
  own: Application,
  model: ReportModel,
): Omit<ApplicationFacts, 'wanted' | 'funding'> {
  const { competition, applicantType, state, requestedAmount, peerReviewScore, row } = own;
  const record = [
    model.competitions.length > 1 && competition !== null ? `competition ${competition}` : null,
    applicantType,
    state,
    requestedAmount === null ? null : `${dollars(requestedAmount)} requested`,
    peerReviewScore === null ? null : `peer review score ${peerReviewScore}`,
    row === null ? null : `${row.file} line ${row.line}`,
  ];
  return {
    standing: plain(own.headline),

    record: record.filter((part) => part !== null).join(' · '),
    notes: [
      ...own.notPassing.map((id) => `Not ranked, because this was not met: ${labelOf(model, id)}`),
      ...own.missingKeys.map(
        (key) =>
          `Its ${key === 'requestedAmount' ? 'requested amount' : 'peer review score'} is missing, so it ranks last among equals.`,
      ),
      ...(own.eligibilityOpen ? ['Eligibility open: it is ranked, and may not belong there.'] : []),
      ...own.disputed.map(
        (fact) =>
          `Needs a decision: reviewers disagree on ${model.facts.find(({ id }) => id === fact)?.label}.`,
      ),
    ],
    findings: Object.fromEntries(
      own.findings.map(({ criterion, outcome, points, because, change, where }) => [
        labelOf(model, criterion),
        {
          outcome: OUTCOMES[outcome],
          points:
            outcome !== 'met' || points === null
              ? ''
              : `${points.score} ${['1', '-1'].includes(points.score) ? 'point' : 'points'}`,
          reason: plain(`because ${because}${change === null ? '' : `; ${change}`}`),
          more: where === '' ? [] : [where],
        },
      ]),
    ),
  };
}

function groupTable(
  title: string,
  groups: ReportModel['field']['states'],
): Readonly<Record<string, FactRow[]>> {
  if (groups === null) return {};
  return {
    [title]: groups.map(({ value, applications, ranked, lowest, median, highest }) => ({
      Group: value ?? 'not given',
      Applications: String(applications),
      Ranked: String(ranked),
      'Lowest share': lowest === null ? 'none' : `${lowest}%`,
      'Middle share': median === null ? 'none' : `${median}%`,
      'Highest share': highest === null ? 'none' : `${highest}%`,
    })),
  };
}

function labelOf({ criteria }: ReportModel, criterion: string): string {
  return criteria.find(({ id }) => id === criterion)?.label ?? criterion;
}

function dollars(amount: string | null): string | null {
  if (amount === null) return null;
  const [whole = '', cents = ''] = new Decimal(amount).toFixed(2).split('.');
  return `$${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${cents}`;
}

function percent(part: number, whole: number): string {
  return new Decimal(part).times(100).div(whole).toFixed(1, Decimal.ROUND_HALF_UP);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
