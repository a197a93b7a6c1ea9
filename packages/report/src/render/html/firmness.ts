import { leftOutText, NOT_TOLD, type SensitivityEntry } from '../../model/sensitivity-entry.ts';
import { placeTable, pointTable } from '../sensitivity-cells.ts';
import { anchor } from './anchors.ts';
import { rankShares } from './charts/rank-shares.ts';
import { type Html, html } from './html.ts';
import type { ApplicationLinks } from './links.ts';
import { table } from './table.ts';
import { capital, name, sentence, shortName } from './words.ts';

/** How much the rankings rest on the points of the profile. */
export function firmnessPart(entry: SensitivityEntry | null, links: ApplicationLinks): Html {
  return html`<h3 id="firm">How firm is the ranking?</h3>
${
  entry === null
    ? html`<p class="left-out">${sentence(NOT_TOLD)}</p>\n`
    : html`${entry.notes.map((note) => html`<p>${sentence(note)}</p>\n`)}${entry.competitions.map(
        (competition, i) => competitionPart(competition, i, entry, links),
      )}`
}`;
}

function competitionPart(
  { competition, points, applications, left }: SensitivityEntry['competitions'][number],
  at: number,
  { competitions, weightings }: SensitivityEntry,
  links: ApplicationLinks,
): Html {
  const { drawn } = weightings;
  const heading =
    competitions.length === 1
      ? null
      : html`<h4>${competition === null ? 'No competition named' : html`Competition ${name(competition)}`}</h4>\n`;
  if (applications.length === 0) return html`${heading}<p>Nobody is ranked.</p>\n`;
  const of = competition === null ? '' : `, competition ${competition}`;
  const moved = pointTable(points);
  const places = placeTable(applications, drawn);
  return html`${heading}${scrolling(
    `How far each point value can move${of}`,
    moved,
    moved.rows.map((cells, i) => [
      html`<a href="#${anchor('criterion', points[i]?.criterion ?? '')}">${cells[0] ?? ''}</a>`,
      ...cells.slice(1),
    ]),
  )}${
    drawn === 0
      ? null
      : html`${scrolling(
          `Where everyone comes when the points are drawn${of}`,
          places,
          places.rows.map(([rank = '', , id = '', ...cells]) => [
            rank,
            links.name(id),
            shortName(id),
            ...cells,
          ]),
        )}${left === 0 ? null : html`<p class="left-out">${sentence(leftOutText(left))}</p>\n`}${rankShares(
          applications,
          drawn,
          at,
          of,
        )}`
  }`;
}

function scrolling(
  label: string,
  { columns }: ReturnType<typeof pointTable>,
  rows: Parameters<typeof table>[1],
): Html {
  return html`<div class="scroll" role="group" aria-label="${label}" tabindex="0">
${table(
  columns.map(({ header }) => capital(header)),
  rows,
  label,
)}
</div>
`;
}
