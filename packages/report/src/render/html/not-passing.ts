import type { NotPassingEntry } from '../../model/competition-entries.ts';
import type { ReportNames } from '../finding-words.ts';
import { anchor } from './anchors.ts';
import type { Heading } from './heading.ts';
import { type Html, html } from './html.ts';
import type { ApplicationLinks } from './links.ts';
import { number, sentence } from './words.ts';

/** What the table needs besides its entries. */
interface NotPassingParts {
  readonly links: ApplicationLinks;
  readonly names: ReportNames;
  readonly facts: (id: string) => Html;
}

/** Who is scored and not ranked, and why. */
export function notPassingTable(
  entries: readonly NotPassingEntry[],
  { links, names, facts }: NotPassingParts,
  heading: Heading,
): Html {
  return html`${heading(`Not ranked (${number(entries.length)})`)}
<div class="scroll" role="group" aria-label="Not ranked" tabindex="0">
<table class="not-ranked">
<thead><tr><th scope="col">Applicant<th scope="col">Score<th scope="col">Not met</thead>
<tbody>
${entries.map(
  ({ applicationId: id, score, maximum, notMet }) =>
    html`<tr${facts(id)}><th scope=row>${links.applicant(id)}<td>${score} of ${maximum}<td>${notMet.map(
      ({ criterion, because, where }, i) =>
        html`${i === 0 ? null : '; '}<a href="#${anchor('criterion', criterion)}">${names.criterion(criterion)}</a>: because ${sentence(because)}${where === '' ? null : html` (${sentence(where)})`}`,
    )}
`,
)}</tbody>
</table>
</div>
`;
}
