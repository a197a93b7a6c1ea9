import type { ApplicationExplanation, FindingExplanation } from '../explain/explanation.ts';
import { moneyText, oneLine } from '../explain/values.ts';
import { STANDING_WORDS } from '../model/funding-entries.ts';
import { unknownApplication } from '../model/unknown-application.ts';
import type { ReportModel } from '../report-model.ts';
import { derivationLines } from './derivation-lines.ts';
import { type FindingGroup, findingGroups } from './finding-groups.ts';
import { capText, missingKeyText, OUTCOME_WORDS, type ReportNames, reportNames } from './finding-words.ts';
import { type PlacesIfMet, placesIfMet } from './places-if-met.ts';
import { widthOf } from './text-columns.ts';

/** How much is said of an application. */
export interface ExplanationOptions {
  /** Every test of every criterion with its cells, not only those that settle it. */
  readonly full?: boolean;
}

const WIDTH = 88;

/**
 * One application in words, for the terminal: its score and place, then why, criterion by criterion.
 * @throws RangeError if no application of the report has the id; the message names the nearest.
 */
export function renderExplanation(
  model: ReportModel,
  applicationId: string,
  { full = false }: ExplanationOptions = {},
): string {
  const application = model.applications.find(({ id }) => id === applicationId);
  if (application === undefined) {
    const ids = model.applications.map(({ id }) => id);
    throw new RangeError(unknownApplication(ids, applicationId));
  }
  const names = reportNames(model);
  const placeIfMet = placesIfMet(model);
  const { header } = model;
  const lines = [
    `${applicantText(application)} · ${application.headline}`,
    header.headline,
    `${header.historical === null ? '' : `${header.historical} `}${header.byThisProfile}`,
    ...fundingLines(model, application.id),
    ...noteLines(application, names),
    ...findingGroups(application, model).flatMap((group) =>
      groupLines(group, application, names, placeIfMet, full),
    ),
    ...capLines(application, names),
  ];
  return `${lines.join('\n')}\n`;
}

/** `City of Tamarack (BWC-0107)`, or the id alone. */
export function applicantText({
  id,
  applicantName,
}: Pick<ApplicationExplanation, 'id' | 'applicantName'>): string {
  return applicantName === null ? oneLine(id) : `${oneLine(applicantName)} (${oneLine(id)})`;
}

/** Where it stands by the funding line; nothing where none is drawn. */
function fundingLines({ competitions }: ReportModel, id: string): readonly string[] {
  for (const { ranking, funding } of competitions) {
    const standing = ranking.find(({ applicationId }) => applicationId === id)?.funding ?? null;
    if (standing !== null && funding !== null)
      return [`Funding line of ${moneyText(funding.funds)}: ${STANDING_WORDS[standing]}.`];
  }
  return [];
}

function noteLines(application: ApplicationExplanation, names: ReportNames): readonly string[] {
  const { notPassing, eligibilityOpen, disputed, missingKeys } = application;
  return [
    ...notPassing.map((id) => `Not ranked, because this was not met: ${names.criterion(id)}`),
    ...missingKeys.map(missingKeyText),
    ...(eligibilityOpen ? ['Eligibility open: it is ranked, and may not belong there.'] : []),
    ...disputed.map((fact) => `Needs a decision: reviewers disagree on ${names.fact(fact)}.`),
  ];
}

function groupLines(
  { heading, findings, oneOutcome }: FindingGroup,
  application: ApplicationExplanation,
  names: ReportNames,
  placeIfMet: PlacesIfMet,
  full: boolean,
): readonly string[] {
  return [
    '',
    `${heading} (${findings.length})`,
    ...findings.flatMap((finding) => findingLines(finding, application, names, placeIfMet, full, oneOutcome)),
  ];
}

function findingLines(
  finding: FindingExplanation,
  application: ApplicationExplanation,
  names: ReportNames,
  placeIfMet: PlacesIfMet,
  full: boolean,
  oneOutcome: boolean,
): readonly string[] {
  const { label, points, reason, where, source, shown } = names.words(finding);
  const place = placeIfMet(finding, application);
  const right = oneOutcome ? (points ?? '') : OUTCOME_WORDS[finding.outcome];
  const gap = Math.max(2, WIDTH - 2 - widthOf(label) - widthOf(right));
  return [
    right === '' ? `  ${label}` : `  ${label}${' '.repeat(gap)}${right}`,
    `    ${reason}${place === '' ? '' : ` and ${place}`}`,
    ...[where, ...shown, source].filter((line) => line !== '').map((line) => `    ${line}`),
    ...(full
      ? derivationLines(finding, application, names).map(
          ({ depth, text }) => `${' '.repeat(6 + 2 * depth)}${text}`,
        )
      : []),
  ];
}

function capLines({ caps }: ApplicationExplanation, names: ReportNames): readonly string[] {
  if (caps.length === 0) return [];
  return ['', 'Caps', ...caps.map((cap) => `  ${capText(cap, names)}`)];
}
