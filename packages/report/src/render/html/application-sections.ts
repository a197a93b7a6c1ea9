import { oneLine } from '../../explain/values.ts';
import type { ReportModel } from '../../report-model.ts';
import { reportNames } from '../finding-words.ts';
import { placesIfMet } from '../places-if-met.ts';
import { applicationSection } from './application.ts';
import { byteLength } from './byte-length.ts';
import { type Html, html } from './html.ts';
import type { PageLimits } from './limits.ts';
import { type ReasonIndex, reasonIndex } from './reason-index.ts';
import { many, number, sentence } from './words.ts';

/** The applications that the page has a section of, in the order of the report. */
export interface ApplicationSections {
  readonly sections: readonly Html[];
  /** The reasons that the sections link. */
  readonly reasons: ReasonIndex;
  /** Whether the evidence stands in them. */
  readonly evidence: boolean;
  /** The bytes of the sections. */
  readonly bytes: number;
}

/**
 * Makes the section of each application. Where reasons are linked and the page cannot hold all of it, evidence is left out first, then
 * reasons, the ones that come last, then the sections of those who come last.
 *
 * @param room - Where reasons are linked, the bytes that sections and reasons may take.
 */
export function applicationSections(
  model: ReportModel,
  limits: PageLimits,
  room: number,
): ApplicationSections {
  if (limits.reasonsInPlace) return sectionsWithin(Number.POSITIVE_INFINITY, model, limits, true);
  const wanted = model.applications.length;
  const all = sectionsWithin(room, model, limits, false);
  if (all.sections.length < wanted || all.bytes + all.reasons.bytes > room) {
    const spare = all.sections.length < wanted ? 0 : room - all.bytes;
    return sectionsWithin(room, model, limits, false, Math.max(spare, room * LEAST_REASONS));
  }
  const full = sectionsWithin(room, model, limits, true);
  return full.sections.length === wanted && full.bytes + full.reasons.bytes <= room ? full : all;
}

/** The share of the room that is kept for reasons, however many sections there are. */
const LEAST_REASONS = 0.3;

function sectionsWithin(
  room: number,
  model: ReportModel,
  limits: PageLimits,
  evidence: boolean,
  roomForReasons?: number,
): ApplicationSections {
  const reasons = reasonIndex(model.criteria, roomForReasons);
  const names = reportNames(model);
  const parts = { model, names, placeIfMet: placesIfMet(model), limits, reasons, evidence };
  const sections: Html[] = [];
  let bytes = 0;
  for (const application of model.applications) {
    const section = applicationSection(application, parts);
    const more = byteLength(section.text);
    if (bytes + more + (roomForReasons === undefined ? 0 : reasons.bytes) > room) break;
    bytes += more;
    sections.push(section);
  }
  return { sections, reasons, evidence, bytes };
}

/** What the reader must know of the sections: how they are to be read, and what is not in them. */
export function aboutSections(
  { applications, reconciliation }: ReportModel,
  { sections, evidence, reasons }: ApplicationSections,
  limits: PageLimits,
): Html {
  const shown = sections.length;
  const file = reconciliation.find(({ kind }) => kind === 'applications')?.file ?? 'applications.csv';
  const left = applications.length - shown;
  return html`${applications.length === 0 ? html`<p>Nobody was scored.</p>\n` : null}${
    limits.reasonsInPlace
      ? null
      : html`<p class="left-out">There are ${many(applications.length, 'application')}, so each reason stands once, with its criterion, and is linked from here.${evidence ? null : html` What evidence was given is left out; <code>report.json</code> has it.`}${
          reasons.refused === 0
            ? null
            : html` There are too many reasons for one page: ${many(reasons.refused, 'finding')} of those who come last lead to the criterion alone, and <code>grantscore explain</code> gives their reasons.`
        }</p>\n`
  }${
    limits.derivations || applications.length === 0
      ? null
      : html`<p class="left-out">Whole derivations are left out of a page of more than 100 applications; <code>grantscore explain ${oneLine(file)} APPLICATION_ID --full</code>, with the rules and other files of this run as <code>run.json</code> names them, prints that of one application.</p>\n`
  }${
    applications.length === 0
      ? null
      : html`<p>${sentence(`Each lists its missing answers, the one that would matter most first. \`grantscore what-if ${oneLine(file)} APPLICATION_ID\`, with the rules and other files of this run as \`run.json\` names them, lists the smallest sets of answers that would change its score, its place or which side of the funding line it is on.`)}</p>\n`
  }${
    left === 0
      ? null
      : html`<p class="left-out">The first ${number(shown)} in the order of the report are shown. ${number(left)} more are left out of this page: <code>report.json</code> has every finding, and <code>grantscore explain</code> tells one application in words.</p>\n`
  }`;
}
