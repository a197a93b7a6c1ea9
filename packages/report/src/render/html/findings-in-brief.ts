import type { ApplicationExplanation, FindingExplanation } from '../../explain/explanation.ts';
import { oneLine } from '../../explain/values.ts';
import { findingGroups } from '../finding-groups.ts';
import { OUTCOME_WORDS } from '../finding-words.ts';
import type { ApplicationParts } from './application.ts';
import { type Html, html } from './html.ts';

/** Every criterion of an application by outcome, each a link to its reason; what would help most comes first of what is open. */
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

/** @param own - How the place of its own row begins; left out, so that applications share a reason that stands in the same columns. */
function item(
  finding: FindingExplanation,
  own: string,
  oneOutcome: boolean,
  { names, reasons }: ApplicationParts,
): Html {
  const { label, reason } = names.words(finding);
  const where = finding.where.startsWith(own) ? finding.where.slice(own.length) : finding.where;
  const anchor = reasons.anchor(finding.criterion, where === '' ? reason : `${reason} (${where})`);
  return html`<li><a href=#${anchor}>${label}</a>${oneOutcome ? null : `: ${OUTCOME_WORDS[finding.outcome]}`}`;
}
