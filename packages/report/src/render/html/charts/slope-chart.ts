import { compareText } from '@grantscore/core';
import type { ComparedCompetition } from '../../../compare/compare-report.ts';
import { placeText, signed } from '../../../compare/compare-words.ts';
import type { ComparedEntry, ComparedStanding } from '../../../compare/compared-entry.ts';
import { oneLine } from '../../../explain/values.ts';
import { shortened } from '../../text-columns.ts';
import { type Html, html } from '../html.ts';
import { table } from '../table.ts';
import { many, name } from '../words.ts';
import { figure } from './figure.ts';

const WIDTH = 640;
const LEFT = 250;
const RIGHT = 390;
const ROW = 20;
const TOP = 34;
/** More lines than this cannot be followed by eye; those that moved farthest are drawn. */
const MOST_LINES = 60;

/** Who of those ranked on both sides stands where on each, joined by lines. */
export function slopeChart({ applications }: ComparedCompetition, id: string): Html {
  const both = applications.filter(({ moved }) => moved !== null);
  const shown = both.slice(0, MOST_LINES);
  const left = both.length - shown.length;
  const [before, after] = [rowsOf(shown, ({ from }) => from), rowsOf(shown, ({ to }) => to)];
  return figure({
    id,
    title: 'Places on both sides',
    description: `A line for each of ${many(shown.length, 'application')} from its place on the first side, on the left, to that on the second, on the right; first places above. A whole line went up, a broken one down, a dotted one kept its place. Those who share a place stand below each other.${
      left === 0
        ? ''
        : ` ${many(left, 'other')}, who moved no farther, ${left === 1 ? 'is' : 'are'} not drawn.`
    }`,
    width: WIDTH,
    height: TOP + shown.length * ROW + 6,
    drawing: [
      html`<text class="end" x="${LEFT - 12}" y="14">first side</text><text x="${RIGHT + 12}" y="14">second side</text>`,
      ...shown.map((entry) => line(entry, before.get(entry) ?? 0, after.get(entry) ?? 0)),
    ],
    table: table(
      ['Application', 'Applicant', 'First side', 'Second side', 'Places up'],
      shown.map(({ applicationId, applicantName, from, to, moved }) => [
        name(applicationId),
        name(applicantName ?? ''),
        placeText(from),
        placeText(to),
        signed(String(moved ?? 0)),
      ]),
    ),
  });
}

/** The row of each on one side: by place, equals by id. */
function rowsOf(
  shown: readonly ComparedEntry[],
  side: (entry: ComparedEntry) => ComparedStanding | null,
): ReadonlyMap<ComparedEntry, number> {
  const sorted = [...shown].sort(
    (a, b) => (side(a)?.rank ?? 0) - (side(b)?.rank ?? 0) || compareText(a.applicationId, b.applicationId),
  );
  return new Map(sorted.map((entry, row) => [entry, TOP + row * ROW]));
}

function line(entry: ComparedEntry, before: number, after: number): Html {
  const { moved, applicantName, applicationId, from, to } = entry;
  const label = shortened(oneLine(applicantName ?? applicationId), 30);
  const way = Math.sign(moved ?? 0);
  const dashes = way > 0 ? null : html` stroke-dasharray="${way < 0 ? '7 4' : '1 4'}"`;
  return html`<text class="end" x="${LEFT - 12}" y="${before + 4}">${label} ${placeText(from)}</text><path class="axis" stroke-width="${way > 0 ? 2 : 1.5}"${dashes} d="M${LEFT} ${before}L${RIGHT} ${after}"/><circle class="dot" cx="${LEFT}" cy="${before}" r="4"/><circle class="dot" cx="${RIGHT}" cy="${after}" r="4"/><text x="${RIGHT + 12}" y="${after + 4}">${placeText(to)} ${label}</text>`;
}
