import type { NotPassingEntry } from '../../model/competition-entries.ts';
import type { ReportNames } from '../finding-words.ts';
import { anchor } from './anchors.ts';
import type { Heading } from './heading.ts';
import { type Html, html } from './html.ts';
import type { ApplicationLinks } from './links.ts';
import { table } from './table.ts';
import { number, sentence } from './words.ts';

/** Who is scored and not ranked, and why. */
export function notPassingTable(
  entries: readonly NotPassingEntry[],
  { links, names }: { readonly links: ApplicationLinks; readonly names: ReportNames },
  heading: Heading,
): Html {
  return html`${heading(`Not ranked (${number(entries.length)})`)}
<div class="scroll" role="group" aria-label="Not ranked" tabindex="0">
${table(
  ['Applicant', 'Score', 'Not met'],
  entries.map(({ applicationId, score, maximum, notMet }) => [
    links.applicant(applicationId),
    `${score} of ${maximum}`,
    notMet.map(
      ({ criterion, because, where }, i) =>
        html`${i === 0 ? null : '; '}<a href="#${anchor('criterion', criterion)}">${names.criterion(criterion)}</a>: because ${sentence(because)}${where === '' ? null : html` (${sentence(where)})`}`,
    ),
  ]),
)}
</div>
`;
}
