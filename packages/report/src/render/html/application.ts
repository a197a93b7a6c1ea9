import type { ApplicationExplanation } from '../../explain/explanation.ts';
import type { ReportModel } from '../../report-model.ts';
import { type AskedInputs, commandLine } from '../command-line.ts';
import { capText, missingKeyText, type ReportNames } from '../finding-words.ts';
import type { PlacesIfMet } from '../places-if-met.ts';
import { recordWords } from '../record-words.ts';
import { anchor } from './anchors.ts';
import { findingsByFamily } from './findings-by-family.ts';
import { findingsInBrief } from './findings-in-brief.ts';
import { type Html, html } from './html.ts';
import type { PageLimits } from './limits.ts';
import type { ReasonIndex } from './reason-index.ts';
import { name, sentence } from './words.ts';

/** What the sections of all applications share. */
export interface ApplicationParts {
  readonly model: ReportModel;
  readonly names: ReportNames;
  readonly placeIfMet: PlacesIfMet;
  readonly limits: PageLimits;
  readonly reasons: ReasonIndex;
  /** How the run was asked for; null where nobody knows. */
  readonly asked: AskedInputs | null;
  /** Whether the evidence for each finding is shown. */
  readonly evidence: boolean;
}

/** One application: where it stands, what to know of it, and every criterion with its reason. */
export function applicationSection(application: ApplicationExplanation, parts: ApplicationParts): Html {
  const { id, applicantName, headline, place } = application;
  const { limits } = parts;
  const title =
    applicantName === null ? name(id) : html`${name(applicantName)} <span class="id">(${name(id)})</span>`;
  return html`<article id="${anchor('application', id)}">
<h3>${title}</h3>
<p class=standing>${sentence(headline)}
${recordLine(application, parts.model)}${noteLines(application, parts.names)}${
  limits.reasonsInPlace ? findingsByFamily(application, parts) : findingsInBrief(application, parts)
}${application.caps.map((cap) => html`<p>Cap on ${sentence(capText(cap, parts.names))}.</p>\n`)}${
  parts.asked !== null && limits.reasonsInPlace ? commands(id, parts.asked, limits) : null
}<p class=back><a href=#${place === null ? 'ranking' : anchor('row', id)}>Back to the ranking</a>
</article>
`;
}

/** What says more of an application, as it is typed. */
function commands(id: string, asked: AskedInputs, { derivations }: PageLimits): Html {
  const lines = [
    ...(derivations ? [] : [commandLine('explain', asked, id, '--full')]),
    commandLine('what-if', asked, id),
  ];
  return html`${lines.map((line) => html`<p class="command"><code>${name(line)}</code>\n`)}`;
}

function recordLine(application: ApplicationExplanation, model: ReportModel): Html {
  return html`<p class=record>${recordWords(application, model).map(
    ({ text, theirs }, i) => html`${i === 0 ? '' : ' · '}${theirs ? name(text) : text}`,
  )}
`;
}

function noteLines(application: ApplicationExplanation, names: ReportNames): readonly Html[] {
  const { notPassing, missingKeys, eligibilityOpen, disputed } = application;
  const lines = [
    ...notPassing.map((criterion) => `Not ranked, because this was not met: ${names.criterion(criterion)}`),
    ...missingKeys.map(missingKeyText),
    ...(eligibilityOpen ? ['Eligibility open: it is ranked, and may not belong there.'] : []),
    ...disputed.map((fact) => `Needs a decision: reviewers disagree on ${names.fact(fact)}.`),
  ];
  return lines.map((line) => html`<p class="attention">${sentence(line)}\n`);
}
