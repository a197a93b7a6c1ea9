import type { ReportModel } from '../../report-model.ts';
import { runFigures } from '../run-figures.ts';
import { type Html, html } from './html.ts';
import { many, number, sentence } from './words.ts';

/** What the report is of, what must be known before believing any of it, and the figures of the run. */
export function opening(model: ReportModel): Html {
  const { header } = model;
  const rules = `${header.ruleSet.id}@${header.ruleSet.version}`;
  return html`<header>
<h1>${header.title}</h1>
<p class="of">${sentence(header.headline.replace(rules, () => `\`${rules}\``))}</p>
<aside class="caution" aria-label="Before you read">
${header.historical === null ? null : html`<p><strong>${sentence(header.historical)}</strong></p>\n`}<p><strong>${header.byThisProfile}</strong></p>
<p>${sentence(header.caution)}</p>
</aside>
${figures(model)}
</header>
`;
}

function figures(model: ReportModel): Html {
  return html`<dl class="figures">
${runFigures(model).map(([what, count]) => html`<div><dt>${what}</dt><dd>${number(count)}</dd></div>\n`)}</dl>`;
}

/** Links to the parts of the page, in its order. */
export function contents({ decisions, counts }: ReportModel): Html {
  const parts: readonly (readonly [string, string])[] = [
    ['decisions', `Needs a decision (${number(decisions.length)})`],
    ['ranking', 'Ranking'],
    ['missing', 'Missing answers'],
    ['applications', many(counts.scored, 'application')],
    ['field', 'The field as a whole'],
    ['criteria', 'Criteria'],
    ['rules', 'Rules and sources'],
    ['input', 'Input'],
  ];
  return html`<nav aria-label="Parts of this report"><ul>
${parts.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul></nav>
`;
}
