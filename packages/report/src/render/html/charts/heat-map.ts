import type { Outcome } from '@grantscore/core';
import type { ApplicationExplanation } from '../../../explain/explanation.ts';
import { firstOf } from '../../../explain/lists.ts';
import { oneLine } from '../../../explain/values.ts';
import type { ReportModel } from '../../../report-model.ts';
import { OUTCOME_WORDS, SHOWN_OUTCOMES } from '../../finding-words.ts';
import { shortened } from '../../text-columns.ts';
import { anchor } from '../anchors.ts';
import { type Html, html } from '../html.ts';
import type { PageLimits } from '../limits.ts';
import type { ApplicationLinks } from '../links.ts';
import { many, number } from '../words.ts';
import { at } from './at.ts';
import { figure, WIDTH } from './figure.ts';
import { LEGEND_TALL, OUTCOME_CLASSES, OUTCOME_SIGNS, outcomeLegend } from './outcome-marks.ts';

const ROW = 34;

/** Every outcome at a glance: a row for each criterion, the applications from left to right in the order of the ranking. */
export function heatMap(
  { criteria, applications }: ReportModel,
  links: ApplicationLinks,
  { outcomeTable: tabled }: PageLimits,
): Html {
  // As exact as it takes for thousands of columns to end where the chart does.
  const step = Math.round((WIDTH / applications.length) * 1e6) / 1e6;
  const pools = poolsIn(applications);
  return figure({
    id: 'outcomes',
    title: 'Applications by criteria',
    description: `A row for each criterion and a column for each of ${many(applications.length, 'application')}, ${orderOf(pools)}. A full block is met, a thin line not met, a broken block could not be told, and nothing is drawn where the criterion does not apply.`,
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
      ...pools
        .slice(1)
        .map(
          ({ from }) =>
            html`<path class="parting" d="${criteria.map((_, i) => `M${at(from * step)} ${middle(i) - 9}v18`).join('')}"/>`,
        ),
    ],
    table: tabled
      ? outcomeTable(criteria, pools, links)
      : {
          leftOut: `A table of ${many(applications.length, 'application')} by ${many(criteria.length, 'criterion', 'criteria')} is left out; the last columns of \`ranking.csv\` have every outcome.`,
        },
  });
}

/** The applications of a competition, and how many stand before them. */
interface Pool {
  readonly title: string;
  readonly from: number;
  readonly applications: readonly ApplicationExplanation[];
}

function poolsIn(applications: readonly ApplicationExplanation[]): readonly Pool[] {
  const starts = applications.flatMap(({ competition }, i) =>
    i === 0 || competition !== applications[i - 1]?.competition ? [{ competition, from: i }] : [],
  );
  return starts.map(({ competition, from }, i) => ({
    title: competition === null ? 'no competition' : shortened(oneLine(competition), 40),
    from,
    applications: applications.slice(from, starts[i + 1]?.from),
  }));
}

function orderOf(pools: readonly Pool[]): string {
  if (pools.length === 1)
    return 'from left to right in the order of the ranking, those that are not ranked last';
  const { shown, more } = firstOf(
    pools.map((pool) => `${pool.title} (${number(pool.applications.length)})`),
    NAMED,
  );
  return `the competitions from left to right with a line between them, ${shown.join(', ')}${more === 0 ? '' : ` and ${number(more)} more`}; each in the order of its own ranking, those that are not ranked last`;
}

/** How many competitions are named. */
const NAMED = 8;

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
  pools: readonly Pool[],
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
${pools.map(
  ({ title, applications }) => html`<tbody>
${pools.length === 1 ? null : html`<tr><th scope="rowgroup" colspan="${criteria.length + 1}">${title}\n`}${applications.map(
  ({ id, outcomes }) =>
    html`<tr><th scope=row>${links.id(id)}${outcomes.map(
      (outcome) => html`<td>${OUTCOME_SIGNS[outcome]}`,
    )}\n`,
)}</tbody>
`,
)}</table>`;
}
