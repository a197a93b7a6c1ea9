import { type AwardsEntry, type DepartureEntry, reasonOf } from '../../model/award-entries.ts';
import type { FundingEntry } from '../../model/funding-entries.ts';
import type { Heading } from './heading.ts';
import { type Html, html } from './html.ts';
import type { ApplicationLinks } from './links.ts';
import { table } from './table.ts';
import { name, sentence } from './words.ts';

/** How far the funds of a competition reach, and who could cross the line. */
export function fundingPart({ says }: FundingEntry, heading: Heading): Html {
  return html`${heading('Funding line')}
${sentences(says)}`;
}

/** The awards of a competition held against its ranking: each departure with its written reason, or the lack of one. */
export function awardsPart(
  { says, departures }: AwardsEntry,
  links: ApplicationLinks,
  heading: Heading,
): Html {
  return html`${heading('Awards')}
${sentences(says)}${
  departures.length === 0
    ? null
    : html`<div class="scroll" role="group" aria-label="Departures from the ranking" tabindex="0">
${table(
  ['Rank', 'Applicant', 'Departure', 'Written reason'],
  departures.map((departure) => [
    departure.rank ?? '',
    links.applicant(departure.applicationId),
    sentence(departure.text),
    reasonCell(departure),
  ]),
)}
</div>
`
}`;
}

function reasonCell(departure: DepartureEntry): Html {
  const { kind, text } = reasonOf(departure);
  return kind === 'wanting' ? html`<strong>${text}</strong>` : name(text);
}

function sentences(says: readonly string[]): Html {
  return html`<ul>
${says.map((one) => html`<li>${sentence(one)}</li>\n`)}</ul>
`;
}
