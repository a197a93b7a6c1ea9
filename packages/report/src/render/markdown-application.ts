import type { ApplicationExplanation, FindingExplanation } from '../explain/explanation.ts';
import type { ReportModel } from '../report-model.ts';
import { findingGroups } from './finding-groups.ts';
import { capText, missingKeyText, OUTCOME_WORDS, type ReportNames } from './finding-words.ts';
import type { FundingWords } from './funding-words.ts';
import { markdownSentence, markdownText } from './markdown-text.ts';
import type { PlacesIfMet } from './places-if-met.ts';
import { recordWords } from './record-words.ts';
import { wantedLabel, wantedWords } from './wanted-words.ts';

/** One application in short: its score and place, and for each criterion the answers that settle it. */
export function markdownApplication(
  application: ApplicationExplanation,
  model: ReportModel,
  names: ReportNames,
  placeIfMet: PlacesIfMet,
  fundingOf: FundingWords,
): readonly string[] {
  const { id, applicantName, headline, notPassing, eligibilityOpen, disputed, missingKeys, caps } =
    application;
  const funding = fundingOf(id);
  const title = applicantName === null ? id : `${applicantName} (${id})`;
  const record = recordWords(application, model)
    .map(({ text }) => markdownText(text))
    .join(' · ');
  return [
    `### ${markdownText(title)}`,
    '',
    markdownText(headline),
    ...(funding === null ? [] : ['', markdownText(funding)]),
    ...(record === '' ? [] : ['', `Record: ${record}`]),
    ...notPassing.flatMap((criterion) => [
      '',
      `Not ranked, because this was not met: ${markdownText(names.criterion(criterion))}`,
    ]),
    ...missingKeys.flatMap((key) => ['', missingKeyText(key)]),
    ...(eligibilityOpen ? ['', 'Eligibility open: it is ranked, and may not belong there.'] : []),
    ...disputed.flatMap((fact) => [
      '',
      `Needs a decision: reviewers disagree on ${markdownText(names.fact(fact))}.`,
    ]),
    ...wantedLines(application, placeIfMet),
    ...findingGroups(application, model).flatMap(({ heading, findings, oneOutcome }) =>
      findings.length === 0
        ? []
        : [
            '',
            `**${heading} (${findings.length})**`,
            '',
            ...findings.map((finding) =>
              findingLine(finding, names, oneOutcome, placeIfMet(finding, application)),
            ),
          ],
    ),
    ...caps.flatMap((cap) => ['', `Cap on ${markdownText(capText(cap, names))}.`]),
  ];
}

/** The missing answers in the order in which they matter. */
function wantedLines(application: ApplicationExplanation, placeIfMet: PlacesIfMet): readonly string[] {
  const { wanted } = application;
  if (wanted.length === 0) return [];
  return [
    '',
    '**Missing answers, what would matter most first**',
    '',
    ...wanted.map(
      (answer, i) =>
        `${i + 1}. ${markdownText(wantedLabel(answer))}: ${markdownSentence(wantedWords(answer, application, placeIfMet))}`,
    ),
  ];
}

function findingLine(
  finding: FindingExplanation,
  names: ReportNames,
  oneOutcome: boolean,
  place: string,
): string {
  const { label, points, reason, where, source, shown } = names.words(finding);
  const aside = oneOutcome ? points : OUTCOME_WORDS[finding.outcome];
  const details = [where, ...shown, source]
    .filter((detail) => detail !== '')
    .map((detail) => `  <br>${markdownSentence(detail)}`);
  return [
    `- ${markdownText(label)}${aside === null ? '' : ` (${aside})`}: ${markdownSentence(reason)}${place === '' ? '' : ` and ${place}`}`,
    ...details,
  ].join('\n');
}
