import type { ApplicationExplanation, FindingExplanation } from '../../explain/explanation.ts';
import { oneLine } from '../../explain/values.ts';
import { findingGroups } from '../finding-groups.ts';
import { OUTCOME_WORDS } from '../finding-words.ts';
import { anchor } from './anchors.ts';
import type { ApplicationParts } from './application.ts';
import { type Html, html } from './html.ts';
import { sentence } from './words.ts';

/** Every criterion of an application by outcome, each a link to its reason, or to the criterion where the page has no room for it; what would help most comes first of what is open. */
export function findingsInBrief(application: ApplicationExplanation, parts: ApplicationParts): Html {
  const { row } = application;
  const own = row === null ? '' : `${oneLine(row.file)} line ${row.line}, `;
  return html`${findingGroups(application, parts.model).map(({ heading, findings, oneOutcome }) =>
    findings.length === 0
      ? null
      : html`<p>${heading} (${findings.length})<ul>${findings.map((finding) => item(finding, own, oneOutcome, parts))}</ul>
`,
  )}`;
}

/** @param own - How the place of its own row begins. */
function item(
  finding: FindingExplanation,
  own: string,
  oneOutcome: boolean,
  { names, reasons, evidence }: ApplicationParts,
): Html {
  const { label, reason, evidence: given } = names.words(finding);
  const { columns, elsewhere } = placesOf(finding.where, own);
  const reasonAnchor = reasons.anchor(finding.criterion, columns === '' ? reason : `${reason} (${columns})`);
  const beside = [elsewhere, evidence ? given : ''].filter((part) => part !== '').join(' · ');
  return html`<li><a href=#${reasonAnchor ?? anchor('criterion', finding.criterion)}>${label}</a>${oneOutcome ? null : `: ${OUTCOME_WORDS[finding.outcome]}`}${
    beside === '' ? null : html` (${sentence(beside)})`
  }`;
}

/** The columns of its own row apart from rows of other files: applications share a reason that stands in the same columns. */
function placesOf(where: string, own: string): { readonly columns: string; readonly elsewhere: string } {
  const places = where === '' ? [] : where.split('; ');
  const isOwn = (place: string) => own !== '' && place.startsWith(own);
  return {
    columns: places
      .filter(isOwn)
      .map((place) => place.slice(own.length))
      .join('; '),
    elsewhere: places.filter((place) => !isOwn(place)).join('; '),
  };
}
