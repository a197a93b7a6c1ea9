import { compareText } from '@grantscore/core';
import type { ComparedCompetition } from '../../../compare/compare-report.ts';
import { placeText, signed } from '../../../compare/compare-words.ts';
import type { ComparedEntry } from '../../../compare/compared-entry.ts';
import { oneLine } from '../../../explain/values.ts';
import { shortened } from '../../text-columns.ts';
import { type Html, html } from '../html.ts';
import { table } from '../table.ts';
import { many, name } from '../words.ts';
import { figure } from './figure.ts';
import { placeScale } from './place-scale.ts';

/** Where the lines begin and end; the places of the first side stand before them, those of the second with the names behind. */
const LEFT = 44;
const RIGHT = 150;
const LABEL = 166;
const ROW = 16;
const TOP = 34;
/** More lines than this cannot be followed by eye; those that moved farthest are drawn. */
const MOST_LINES = 60;

/** An application that is drawn, with its places. */
interface Line {
  readonly entry: ComparedEntry;
  readonly from: number;
  readonly to: number;
}

/** Who of those ranked on both sides stands where on each, joined by lines. */
export function slopeChart({ applications }: ComparedCompetition, id: string): Html {
  const both = applications.flatMap((entry): readonly Line[] =>
    entry.from?.rank == null || entry.to?.rank == null
      ? []
      : [{ entry, from: entry.from.rank, to: entry.to.rank }],
  );
  const shown = both.slice(0, MOST_LINES);
  const left = both.length - shown.length;
  const { rowOf, closedUp } = placeScale(shown.flatMap(({ from, to }) => [from, to]));
  const y = (place: number) => TOP + rowOf(place) * ROW;
  const labels = labelled(shown, y);
  const bottom = Math.max(
    ...shown.flatMap(({ from, to }) => [y(from), y(to)]),
    ...labels.map((own) => own.at),
  );
  const first = new Map(shown.map(({ entry, from }) => [from, placeText(entry.from)]));
  return figure({
    id,
    title: 'Places on both sides',
    description: `A line for each of ${many(shown.length, 'application')} from its place on the first side, on the left, to that on the second, on the right; first places above, and a place is as high on the one side as on the other. A whole line went up, a broken one down, a dotted one kept its place.${
      closedUp ? ' Where nobody drawn stands, places are closed up.' : ''
    }${left === 0 ? '' : ` ${many(left, 'other')}, who moved no farther, ${left === 1 ? 'is' : 'are'} not drawn.`}`,
    height: bottom + 12,
    drawing: [
      html`<text x="0" y="14">first side</text><text x="${RIGHT - 6}" y="14">second side</text>`,
      ...shown.map((line) => drawn(line, y)),
      ...[...first].map(
        ([place, text]) =>
          html`<text class="end" x="${LEFT - 9}" y="${y(place) + 4}">${text}</text><circle class="dot" cx="${LEFT}" cy="${y(place)}" r="4"/>`,
      ),
      ...labels.map(
        ({ line: { entry, to }, at }) =>
          html`<path class="lead" d="M${RIGHT} ${y(to)}h6L${LABEL - 4} ${at}"/><circle class="dot" cx="${RIGHT}" cy="${y(to)}" r="4"/><text x="${LABEL}" y="${at + 4}">${placeText(entry.to)} ${shortened(oneLine(entry.applicantName ?? entry.applicationId), 21)}</text>`,
      ),
    ],
    table: table(
      ['Application', 'Applicant', 'First side', 'Second side', 'Places up'],
      shown.map(({ entry: { applicationId, applicantName, from, to, moved } }) => [
        name(applicationId),
        name(applicantName ?? ''),
        placeText(from),
        placeText(to),
        signed(String(moved ?? 0)),
      ]),
    ),
  });
}

/** The height of each name: that of its place, or below the name before it where there is no room, as beside equals. */
function labelled(
  shown: readonly Line[],
  y: (place: number) => number,
): readonly { readonly line: Line; readonly at: number }[] {
  let next = 0;
  return [...shown]
    .sort((a, b) => a.to - b.to || compareText(a.entry.applicationId, b.entry.applicationId))
    .map((line) => {
      const at = Math.max(y(line.to), next);
      next = at + ROW;
      return { line, at };
    });
}

function drawn({ from, to }: Line, y: (place: number) => number): Html {
  const way = Math.sign(from - to);
  const dashes = way > 0 ? null : html` stroke-dasharray="${way < 0 ? '7 4' : '1 4'}"`;
  return html`<path class="axis" stroke-width="${way > 0 ? 2 : 1.5}"${dashes} d="M${LEFT} ${y(from)}L${RIGHT} ${y(to)}"/>`;
}
