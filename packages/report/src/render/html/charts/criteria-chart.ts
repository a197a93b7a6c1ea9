import type { Outcome } from '@grantscore/core';
import type { CriterionShares } from '../../../model/field-entries.ts';
import { FIELD_TITLES, shareCells } from '../../field-cells.ts';
import { type ReportNames, SHOWN_OUTCOMES } from '../../finding-words.ts';
import { shortened } from '../../text-columns.ts';
import { anchor } from '../anchors.ts';
import { type Html, html } from '../html.ts';
import { table } from '../table.ts';
import { many, number } from '../words.ts';
import { at } from './at.ts';
import { figure, WIDTH } from './figure.ts';
import { LEGEND_TALL, OUTCOME_CLASSES, outcomeLegend } from './outcome-marks.ts';

const ROW = 40;
/** Characters that fit beside each other. */
const ACROSS = 50;

/** Patterns that part the outcomes where colours do not; one set for the page. */
const PATTERNS = html`<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="n" width="6" height="6"/><path class="h" d="M0 0V6"/></pattern><pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="u" width="6" height="6"/><circle class="h" cx="3" cy="3" r="1.3"/></pattern></defs>`;

/** By which share of the applicants each criterion is met. */
export function criteriaChart(
  criteria: readonly CriterionShares[],
  applications: number,
  names: ReportNames,
  whose: string,
): Html {
  const { headers, rows } = shareCells(criteria, applications, names);
  return figure({
    id: 'criteria-met',
    title: FIELD_TITLES.criteria,
    description: `For each criterion a bar of all ${many(applications, 'application')}${whose}: the part that meets it (filled), that does not (hatched), that could not be told (dotted), and to which it does not apply (outlined).`,
    height: LEGEND_TALL + criteria.length * ROW,
    drawing: [
      PATTERNS,
      ...outcomeLegend((outcome, x, y) => bar(outcome, x, y, 14)),
      ...criteria.map((shares, i) => rowOf(shares, LEGEND_TALL + i * ROW, applications, names)),
    ],
    table: table(
      headers,
      rows.map(([label = '', ...cells], i) => [
        html`<a href="#${anchor('criterion', criteria[i]?.criterion ?? '')}">${label}</a>`,
        ...cells,
      ]),
    ),
  });
}

function rowOf(shares: CriterionShares, y: number, applications: number, names: ReportNames): Html {
  let x = 0;
  const bars = SHOWN_OUTCOMES.map((outcome) => {
    const wide = (shares[outcome] / applications) * WIDTH;
    const own = wide === 0 ? null : bar(outcome, x, y + 18, wide);
    x += wide;
    return own;
  });
  const counts = SHOWN_OUTCOMES.map((outcome) => number(shares[outcome])).join(' · ');
  const label = shortened(names.criterion(shares.criterion), ACROSS - counts.length);
  return html`<text x="0" y="${y + 12}">${label}</text><text class="end" x="${WIDTH}" y="${y + 12}">${counts}</text>${bars}`;
}

function bar(outcome: Outcome, x: number, y: number, wide: number): Html {
  return html`<rect class="s ${OUTCOME_CLASSES[outcome]}" x="${at(x)}" y="${y}" width="${at(wide)}" height="13"/>`;
}
