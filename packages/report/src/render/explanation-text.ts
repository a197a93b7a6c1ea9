import type { ApplicationExplanation, FindingExplanation } from '../explain/explanation.ts';
import { oneLine } from '../explain/values.ts';
import { unknownApplication } from '../model/unknown-application.ts';
import type { ReportModel } from '../report-model.ts';
import { derivationLines } from './derivation-lines.ts';
import { type FindingGroup, findingGroups } from './finding-groups.ts';
import { capText, missingKeyText, OUTCOME_WORDS, type ReportNames, reportNames } from './finding-words.ts';
import { fundingWords } from './funding-words.ts';
import { type PlacesIfMet, placesIfMet } from './places-if-met.ts';
import { widthOf } from './text-columns.ts';
import { wantedLabel, wantedWords } from './wanted-words.ts';

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
  const funding = fundingWords(model)(application.id);
  const lines = [
    `${applicantText(application)} · ${application.headline}`,
    header.headline,
    `${header.historical === null ? '' : `${header.historical} `}${header.byThisProfile}`,
    ...(funding === null ? [] : [funding]),
    ...noteLines(application, names),
    ...findingGroups(application, model).flatMap((group) =>
      groupLines(group, application, names, placeIfMet, full),
    ),
    ...wantedLines(application, placeIfMet),
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

function noteLines(application: ApplicationExplanation, names: ReportNames): readonly string[] {
  const { notPassing, eligibilityOpen, disputed, missingKeys } = application;
  return [
    ...notPassing.map((id) => `Not ranked, because this was not met: ${names.criterion(id)}`),
    ...missingKeys.map(missingKeyText),
    ...(eligibilityOpen ? ['Eligibility open: it is ranked, and may not belong there.'] : []),
    ...disputed.map((fact) => `Needs a decision: reviewers disagree on ${names.fact(fact)}.`),
  ];
}

function wantedLines(application: ApplicationExplanation, placeIfMet: PlacesIfMet): readonly string[] {
  const { wanted } = application;
  if (wanted.length === 0) return [];
  return [
    '',
    `Missing answers, what would matter most first (${wanted.length})`,
    ...wanted.map(
      (answer, i) => `  ${i + 1}. ${wantedLabel(answer)}: ${wantedWords(answer, application, placeIfMet)}`,
    ),
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
