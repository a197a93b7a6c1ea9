import { oneLine } from '../../../explain/values.ts';
import type { ApplicantGroup } from '../../../model/applicant-groups.ts';
import { FIELD_TITLES, groupCells } from '../../field-cells.ts';
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

/**
 * Scores by a column of the record, as shares of what could be scored: for each group the lowest, the middle and the highest.
 * @param by - What the groups are by, in words.
 * @param whose - What is said of the applications.
 */
export function groupChart(id: string, by: string, groups: readonly ApplicantGroup[], whose: string): Html {
  const shown = groups.slice(0, MOST_ROWS);
  const left = groups.length - shown.length;
  const lowest = Math.min(0, ...shown.map((group) => Number(group.lowest ?? 0)));
  const x = (share: string) => at(LEFT + ((Number(share) - lowest) / (100 - lowest)) * (RIGHT - LEFT));
  const bottom = shown.length * ROW + 6;
  const { headers, rows } = groupCells(shown);
  return figure({
    id,
    title: FIELD_TITLES.by(by),
    description: `For each of ${many(groups.length, 'group')}${whose} a line from the lowest to the highest share that one of it scored of the points that apply to it, a mark at the middle one, and how many applications it has. Groups are small; nothing follows from one of them.${
      left === 0
        ? ''
        : ` ${many(left, 'smaller group')} ${left === 1 ? 'is' : 'are'} left out here; report.json has all.`
    }`,
    height: bottom + 20,
    drawing: [
      ...shown.map((group, i) => {
        const y = i * ROW + 24;
        return html`<text x="0" y="${y - 11}">${shortened(oneLine(group.value ?? 'not given'), 46)}</text>${marks(group, x, y)}<text class="end" x="${WIDTH}" y="${y - 11}">${number(group.applications)}</text>`;
      }),
      html`<path class="axis" d="M${LEFT} ${bottom}H${RIGHT}"/><text x="0" y="${bottom + 15}">${lowest}%</text><text class="end" x="${WIDTH}" y="${bottom + 15}">100%</text>`,
    ],
    table: table(
      headers,
      rows.map(([group = '', ...cells]) => [name(group), ...cells]),
    ),
  });
}

/** The line and the mark of a group; none where no points apply to anybody in it. */
function marks(
  { lowest, median, highest }: ApplicantGroup,
  x: (share: string) => string,
  y: number,
): Html | null {
  if (lowest === null || median === null || highest === null) return null;
  return html`<path class="span" d="M${x(lowest)} ${y}H${x(highest)}"/><circle class="dot" cx="${x(median)}" cy="${y}" r="5"/>`;
}
