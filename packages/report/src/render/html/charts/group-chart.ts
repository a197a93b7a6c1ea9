import { oneLine } from '../../../explain/values.ts';
import type { ApplicantGroup } from '../../../model/applicant-groups.ts';
import { shortened } from '../../text-columns.ts';
import { type Html, html } from '../html.ts';
import { table } from '../table.ts';
import { many, name, number } from '../words.ts';
import { at } from './at.ts';
import { figure, WIDTH } from './figure.ts';

const LEFT = 8;
const RIGHT = WIDTH - 8;
const ROW = 38;
const MOST_ROWS = 60;

/** Scores by a column of the record: for each group the lowest, the middle and the highest. */
export function groupChart(id: string, title: string, groups: readonly ApplicantGroup[]): Html {
  const shown = groups.slice(0, MOST_ROWS);
  const left = groups.length - shown.length;
  const highest = Math.max(1, ...shown.map((group) => Number(group.highest)));
  const lowest = Math.min(0, ...shown.map((group) => Number(group.lowest)));
  const x = (points: string) => at(LEFT + ((Number(points) - lowest) / (highest - lowest)) * (RIGHT - LEFT));
  const bottom = shown.length * ROW + 6;
  return figure({
    id,
    title,
    description: `For each of ${many(groups.length, 'group')} a line from its lowest to its highest score, a mark at the middle one, and how many applications it has. Groups are small; nothing follows from one of them.${
      left === 0
        ? ''
        : ` ${many(left, 'smaller group')} ${left === 1 ? 'is' : 'are'} left out here; report.json has all.`
    }`,
    height: bottom + 20,
    drawing: [
      ...shown.map((group, i) => {
        const y = i * ROW + 24;
        return html`<text x="0" y="${y - 11}">${shortened(oneLine(group.value ?? 'not given'), 46)}</text><path class="span" d="M${x(group.lowest)} ${y}H${x(group.highest)}"/><circle class="dot" cx="${x(group.median)}" cy="${y}" r="5"/><text class="end" x="${WIDTH}" y="${y - 11}">${number(group.applications)}</text>`;
      }),
      html`<path class="axis" d="M${LEFT} ${bottom}H${RIGHT}"/><text class="mid" x="${LEFT}" y="${bottom + 15}">${lowest}</text><text class="mid" x="${RIGHT}" y="${bottom + 15}">${highest}</text>`,
    ],
    table: table(
      ['Group', 'Applications', 'Ranked', 'Lowest score', 'Middle score', 'Highest score'],
      shown.map(({ value, applications, ranked, lowest: low, median, highest: high }) => [
        value === null ? 'not given' : name(value),
        number(applications),
        number(ranked),
        low,
        median,
        high,
      ]),
    ),
  });
}
