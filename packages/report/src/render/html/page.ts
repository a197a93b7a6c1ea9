import type { ReportModel } from '../../report-model.ts';
import type { AskedInputs } from '../command-line.ts';
import { type ReportNames, reportNames } from '../finding-words.ts';
import { aboutSections, applicationSections } from './application-sections.ts';
import { byteLength } from './byte-length.ts';
import { criteriaSection } from './criteria.ts';
import { decisionsSection } from './decisions.ts';
import { fieldSection } from './field.ts';
import { type Html, html } from './html.ts';
import { limitsOf, type PageLimits } from './limits.ts';
import { type ApplicationLinks, applicationLinks } from './links.ts';
import { missingAnswersSection } from './missing-answers.ts';
import { contents, opening } from './opening.ts';
import { rankingSection } from './ranking.ts';
import { type ReasonIndex, reasonIndex } from './reason-index.ts';
import { inputSection, rulesSection } from './rules.ts';
import { PAGE_SCRIPT } from './script.ts';
import { pageHead } from './shell.ts';
import { PAGE_STYLE } from './style.ts';

/**
 * The report as one HTML page, `report.html`, which needs nothing else and may load nothing else: what needs a decision, the
 * ranking, each application, the field as a whole, the criteria with their sources, and what became of every row. Whole without
 * scripts; with them it can be searched, filtered and sorted. Text from the input changes nothing in it but text.
 * @param asked - How the run was asked for; with it the page gives commands that say more of an application.
 */
export function renderHtml(model: ReportModel, asked: AskedInputs | null = null): string {
  return [...renderHtmlParts(model, asked)].join('');
}

/** The same text in pieces, one application at a time. */
export function* renderHtmlParts(model: ReportModel, asked: AskedInputs | null = null): Generator<string> {
  const limits = limitsOf(model);
  const names = reportNames(model);
  // What stands around the sections is largest when every application has one.
  const links = applicationLinks(model, model.applications.length);
  const around = byteLength(`${before(model, links, names, limits)}${after(model, links, names, limits)}`);
  const shown = applicationSections(model, limits, limits.bytes - around, asked);
  const left = model.applications.length - shown.sections.length;
  const ownLinks = left === 0 ? links : applicationLinks(model, shown.sections.length);
  yield before(model, ownLinks, names, limits).text;
  yield aboutSections(model, shown, limits, asked).text;
  for (const section of shown.sections) yield section.text;
  yield after(model, ownLinks, names, limits, shown.reasons).text;
}

/** The page up to the applications. */
function before(model: ReportModel, links: ApplicationLinks, names: ReportNames, limits: PageLimits): Html {
  return html`${pageHead(`${model.header.title}: ranking and reasons`, PAGE_STYLE, PAGE_SCRIPT)}<body>
<a class="skip" href="#decisions">Skip to what needs a decision</a>
${opening(model)}${contents(model)}<main>
${decisionsSection(model, links)}${rankingSection(model, links, names, limits)}${missingAnswersSection(model)}<section id="applications">
<h2>Applications</h2>
`;
}

/** The page behind the applications. */
function after(
  model: ReportModel,
  links: ApplicationLinks,
  names: ReportNames,
  limits: PageLimits,
  reasons: ReasonIndex = reasonIndex(model.criteria),
): Html {
  return html`</section>
${fieldSection(model, names, links, limits)}${criteriaSection(model, names, reasons)}${rulesSection(model)}${inputSection(model)}</main>
</body>
</html>
`;
}
