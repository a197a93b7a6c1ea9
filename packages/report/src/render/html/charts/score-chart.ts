import type { ScoreBand } from '../../../model/score-bands.ts';
import { type Html, html } from '../html.ts';
import { table } from '../table.ts';
import { many } from '../words.ts';
import { at } from './at.ts';
import { figure, WIDTH } from './figure.ts';

const TALL = 130;
const TOP = 18;
const MOST_LABELS = 10;

/** How many applications have each score. */
export function scoreChart(bands: readonly ScoreBand[]): Html {
  const most = Math.max(1, ...bands.map(({ applications }) => applications));
  const step = WIDTH / bands.length;
  // Of many bars only some have room for their scores below them, and the numbers above them are small.
  const every = Math.ceil(bands.length / MOST_LABELS);
  const size = every > 1 ? 'mid small' : 'mid';
  const drawing = bands.map(({ from, to, applications }, i) => {
    const tall = (applications / most) * TALL;
    const middle = at((i + 0.5) * step);
    const base = TOP + TALL;
    return html`<rect class="bar" x="${at(i * step + 2)}" y="${at(base - tall)}" width="${at(step - 4)}" height="${at(tall)}"/><text class="${size}" x="${middle}" y="${at(base - tall - 5)}">${applications}</text>${
      i % every > 0 ? null : html`<text class="mid" x="${middle}" y="${base + 17}">${from}</text>`
    }${
      i % every > 0 || from === to
        ? null
        : html`<text class="mid" x="${middle}" y="${base + 33}">to ${to}</text>`
    }`;
  });
  const banded = bands.some(({ from, to }) => from !== to);
  return figure({
    id: 'scores',
    title: 'Scores',
    description: `How many of ${many(total(bands), 'application')} have each score, the ones that are not ranked among them. A bar for each ${banded ? 'band of scores' : 'score'}, lowest on the left; the number above it counts applications.`,
    height: TOP + TALL + (banded ? 42 : 26),
    drawing: [...drawing, html`<path class="axis" d="M0 ${TOP + TALL}H${WIDTH}"/>`],
    table: table(
      ['Score', 'Applications'],
      bands.map(({ from, to, applications }) => [from === to ? from : `${from} to ${to}`, applications]),
    ),
  });
}

function total(bands: readonly ScoreBand[]): number {
  return bands.reduce((sum, { applications }) => sum + applications, 0);
}
