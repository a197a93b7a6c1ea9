import { oneLine } from '../../explain/values.ts';
import type { ReportModel } from '../../report-model.ts';
import { reportNames } from '../finding-words.ts';
import { placesIfMet } from '../places-if-met.ts';
import { applicationSection } from './application.ts';
import { type Html, html } from './html.ts';
import type { PageLimits } from './limits.ts';
import { type ReasonIndex, reasonIndex } from './reason-index.ts';
import { many, number } from './words.ts';

/** The applications that the page has a section of, in the order of the report. */
export interface ApplicationSections {
  readonly sections: readonly Html[];
  /** The reasons that the sections link. */
  readonly reasons: ReasonIndex;
}

/** Makes the section of each application, as many as the page can hold. */
export function applicationSections(model: ReportModel, limits: PageLimits): ApplicationSections {
  const reasons = reasonIndex(model.criteria);
  const parts = { model, names: reportNames(model), placeIfMet: placesIfMet(model), limits, reasons };
  const sections: Html[] = [];
  let characters = 0;
  for (const application of model.applications) {
    if (!limits.reasonsInPlace && characters + reasons.characters > limits.sectionCharacters) break;
    const section = applicationSection(application, parts);
    characters += section.text.length;
    sections.push(section);
  }
  return { sections, reasons };
}

/** What the reader must know of the sections: how they are to be read, and what is not in them. */
export function aboutSections(
  { applications, reconciliation }: ReportModel,
  shown: number,
  limits: PageLimits,
): Html {
  const file = reconciliation.find(({ kind }) => kind === 'applications')?.file ?? 'applications.csv';
  const left = applications.length - shown;
  return html`${applications.length === 0 ? html`<p>Nobody was scored.</p>\n` : null}${
    limits.reasonsInPlace
      ? null
      : html`<p class="left-out">There are ${many(applications.length, 'application')}, so each reason stands once, with its criterion, and is linked from here. Evidence is left out; <code>report.json</code> has it.</p>\n`
  }${
    limits.derivations || applications.length === 0
      ? null
      : html`<p class="left-out">Whole derivations are left out of a page of more than 100 applications; <code>grantscore explain ${oneLine(file)} APPLICATION_ID --full</code>, with the rules and other files of this run as <code>run.json</code> names them, prints that of one application.</p>\n`
  }${
    left === 0
      ? null
      : html`<p class="left-out">The first ${number(shown)} in the order of the report are shown. ${number(left)} more are left out of this page: <code>report.json</code> has every finding, and <code>grantscore explain</code> tells one application in words.</p>\n`
  }`;
}
