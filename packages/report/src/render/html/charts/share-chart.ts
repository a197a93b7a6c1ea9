import type { FieldEntry } from '../../../model/field-entries.ts';
import { bandCells, FIELD_TITLES } from '../../field-cells.ts';
import { type Html, html } from '../html.ts';
import { table } from '../table.ts';
import { many } from '../words.ts';
import { at } from './at.ts';
import { figure, WIDTH } from './figure.ts';

const TALL = 130;
const TOP = 18;
/** Room for half of the number at either end of the axis. */
const EDGE = 20;
/** Numbers that have room on the axis beside each other. */
const MOST_NUMBERS = 7;

/** How many applications reached which share of what they could have scored. */
export function shareChart({ shares, withoutShare }: FieldEntry, whose: string): Html {
  const most = Math.max(1, ...shares.map(({ applications }) => applications));
  const step = (WIDTH - 2 * EDGE) / Math.max(1, shares.length);
  const x = (band: number) => EDGE + band * step;
  const base = TOP + TALL;
  const [from, to] = [shares[0]?.from ?? 0, shares.at(-1)?.to ?? 100];
  const shown = shares.reduce((sum, { applications }) => sum + applications, 0);
  const { headers, rows } = bandCells(shares);
  return figure({
    id: 'scores',
    title: FIELD_TITLES.shares,
    description: `How many of ${many(shown, 'application')}${whose} reached which share of the points that apply to them, the ones that are not ranked among them: 1 of 2 and 3 of 6 are both 50%. The more to the right, the larger the share; the number above a bar counts applications. Ranks go by points, not by these shares.${
      withoutShare === 0
        ? ''
        : ` ${many(withoutShare, 'application')}, to which no points apply, ${withoutShare === 1 ? 'is' : 'are'} left out.`
    }`,
    height: base + 26,
    drawing: [
      ...shares.map(({ applications }, i) => {
        const tall = (applications / most) * TALL;
        return html`<rect class="bar" x="${at(x(i) + 1)}" y="${at(base - tall)}" width="${at(step - 2)}" height="${at(tall)}"/>${
          applications === 0
            ? null
            : html`<text class="mid small" x="${at(x(i + 0.5))}" y="${at(base - tall - 5)}">${applications}</text>`
        }`;
      }),
      html`<path class="axis" d="M${EDGE} ${base}H${WIDTH - EDGE}"/>`,
      ...numbers(from, to).map(
        (share) =>
          html`<text class="mid" x="${at(EDGE + ((share - from) / (to - from)) * (WIDTH - 2 * EDGE))}" y="${base + 17}">${share}%</text>`,
      ),
    ],
    table: table(headers, rows),
  });
}

/** Shares for the axis, round ones, nothing among them. */
function numbers(from: number, to: number): readonly number[] {
  const steps = [20, 50, 100, 200, 500];
  for (let ten = 1; ; ten *= 10)
    for (const step of steps.map((own) => own * ten)) {
      const [first, last] = [Math.ceil(from / step), Math.floor(to / step)];
      if (last - first < MOST_NUMBERS)
        return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
    }
}
