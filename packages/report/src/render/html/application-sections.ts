import type { ReportModel } from '../../report-model.ts';
import { type AskedInputs, commandLine } from '../command-line.ts';
import { reportNames } from '../finding-words.ts';
import { placesIfMet } from '../places-if-met.ts';
import { applicationSection } from './application.ts';
import { byteLength } from './byte-length.ts';
import { type Html, html } from './html.ts';
import type { PageLimits } from './limits.ts';
import { type ReasonIndex, reasonIndex } from './reason-index.ts';
import { many, name, number } from './words.ts';

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
  asked: AskedInputs | null,
): ApplicationSections {
  if (limits.reasonsInPlace) return sectionsWithin(Number.POSITIVE_INFINITY, model, limits, asked, true);
  const wanted = model.applications.length;
  const all = sectionsWithin(room, model, limits, asked, false);
  if (all.sections.length < wanted || all.bytes + all.reasons.bytes > room) {
    const spare = all.sections.length < wanted ? 0 : room - all.bytes;
    return sectionsWithin(room, model, limits, asked, false, Math.max(spare, room * LEAST_REASONS));
  }
  const full = sectionsWithin(room, model, limits, asked, true);
  return full.sections.length === wanted && full.bytes + full.reasons.bytes <= room ? full : all;
}

/** The share of the room that is kept for reasons, however many sections there are. */
const LEAST_REASONS = 0.3;

function sectionsWithin(
  room: number,
  model: ReportModel,
  limits: PageLimits,
  asked: AskedInputs | null,
  evidence: boolean,
  roomForReasons?: number,
): ApplicationSections {
  const reasons = reasonIndex(model.criteria, roomForReasons);
  const names = reportNames(model);
  const parts = { model, names, placeIfMet: placesIfMet(model), limits, reasons, asked, evidence };
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
  { applications }: ReportModel,
  { sections, evidence, reasons }: ApplicationSections,
  limits: PageLimits,
  asked: AskedInputs | null,
): Html {
  const shown = sections.length;
  const [first] = applications;
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
      : html`<p class="left-out">Whole derivations are left out of a page of more than 100 applications; <code>report.json</code> has them.</p>\n`
  }${
    first === undefined
      ? null
      : html`<p>Each lists its missing answers, the one that would matter most first.${
          asked === null ? null : aboutCommands(first.id, asked, limits)
        }</p>\n`
  }${
    left === 0
      ? null
      : html`<p class="left-out">The first ${number(shown)} in the order of the report are shown. ${number(left)} more are left out of this page: <code>report.json</code> has every finding, and <code>grantscore explain</code> tells one application in words.</p>\n`
  }`;
}

/** What the commands say more, and where they are not below each application, those of the first. */
function aboutCommands(id: string, asked: AskedInputs, { reasonsInPlace, derivations }: PageLimits): Html {
  const explain = 'the whole derivation of each finding';
  const whatIf =
    'the smallest sets of answers that would change its score, its place or which side of the funding line it is on';
  if (!reasonsInPlace)
    return html` In the folder of the files, <code>${name(commandLine('explain', asked, id, '--full'))}</code> prints ${explain} of the first, and <code>${name(commandLine('what-if', asked, id))}</code> ${whatIf}; any other goes by its id.`;
  return derivations
    ? html` The command below each, given in the folder of the files, prints ${whatIf}.`
    : html` The commands below each, given in the folder of the files, print ${explain}, and ${whatIf}.`;
}
