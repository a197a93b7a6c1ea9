import type { Outcome } from '@grantscore/core';
import type { ApplicationExplanation } from '../../../explain/explanation.ts';
import type { ReportModel } from '../../../report-model.ts';
import { OUTCOME_WORDS } from '../../finding-words.ts';
import { shortened } from '../../text-columns.ts';
import { anchor } from '../anchors.ts';
import { type Html, html } from '../html.ts';
import type { PageLimits } from '../limits.ts';
import type { ApplicationLinks } from '../links.ts';
import { many } from '../words.ts';
import { figure, WIDTH } from './figure.ts';
import {
  LEGEND_TALL,
  OUTCOME_CLASSES,
  OUTCOME_SIGNS,
  outcomeLegend,
  SHOWN_OUTCOMES,
} from './outcome-marks.ts';

const ROW = 34;

/** Every outcome at a glance: a row for each criterion, the applications from left to right in the order of the ranking. */
export function heatMap(
  { criteria, applications }: ReportModel,
  links: ApplicationLinks,
  { outcomeTable: tabled }: PageLimits,
): Html {
  // As exact as it takes for thousands of columns to end where the chart does.
  const step = Math.round((WIDTH / applications.length) * 1e6) / 1e6;
  return figure({
    id: 'outcomes',
    title: 'Applications by criteria',
    description: `A row for each criterion and a column for each of ${many(applications.length, 'application')}, in the order of the ranking from left to right, those that are not ranked last. A full block is met, a thin line not met, a broken block could not be told, and nothing is drawn where the criterion does not apply.`,
    height: LEGEND_TALL + criteria.length * ROW,
    drawing: [
      ...outcomeLegend(
        (outcome, x, y) =>
          html`<path class="c ${OUTCOME_CLASSES[outcome]}" transform="translate(${x} ${y + 7}) scale(7 1)" d="M0 0h2"/>`,
      ),
      ...criteria.map(
        ({ label }, i) => html`<text x="0" y="${middle(i) - 10}">${shortened(label, 54)}</text>`,
      ),
      html`<g transform="scale(${step} 1)">`,
      ...SHOWN_OUTCOMES.filter((outcome) => outcome !== 'not_applicable').map(
        (outcome) =>
          html`<path class="c ${OUTCOME_CLASSES[outcome]}" d="${criteria.map((_, i) => runs(outcome, i, applications)).join('')}"/>`,
      ),
      html`</g>`,
    ],
    table: tabled
      ? outcomeTable(criteria, applications, links)
      : {
          leftOut: `A table of ${many(applications.length, 'application')} by ${many(criteria.length, 'criterion', 'criteria')} is left out; the last columns of \`ranking.csv\` have every outcome.`,
        },
  });
}

function middle(row: number): number {
  return LEGEND_TALL + row * ROW + 22;
}

/** The strokes of one outcome in one row, a unit for each application, neighbours in one; each begins from where the last one ended. */
function runs(outcome: Outcome, row: number, applications: readonly ApplicationExplanation[]): string {
  let path = '';
  let end = 0;
  for (let from = 0; from < applications.length; ) {
    let to = from;
    while (applications[to]?.outcomes[row] === outcome) to += 1;
    if (to > from) {
      path += `${path === '' ? `M${from} ${middle(row)}` : `m${from - end} 0`}h${to - from}`;
      end = to;
    }
    from = Math.max(to, from + 1);
  }
  return path;
}

/** A cell says its outcome by a sign; what the signs mean stands above them. */
function outcomeTable(
  criteria: ReportModel['criteria'],
  applications: ReportModel['applications'],
  links: ApplicationLinks,
): Html {
  const key = SHOWN_OUTCOMES.map((outcome) => `${OUTCOME_SIGNS[outcome]} ${OUTCOME_WORDS[outcome]}`).join(
    ', ',
  );
  return html`<table class="outcomes">
<caption>${key}; the criteria by number, in the order of the chart</caption>
<thead><tr><th scope="col">Application${criteria.map(
    ({ id, label }, i) =>
      html`<th scope="col"><a href="#${anchor('criterion', id)}" title="${label}" aria-label="${i + 1}, ${label}">${i + 1}</a>`,
  )}</thead>
<tbody>
${applications.map(
  ({ id, outcomes }) =>
    html`<tr><th scope=row>${links.id(id)}${outcomes.map(
      (outcome) => html`<td>${OUTCOME_SIGNS[outcome]}`,
    )}\n`,
)}</tbody>
</table>`;
}
