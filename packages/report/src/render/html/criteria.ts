import type { CriterionEntry } from '../../model/criterion-entries.ts';
import type { ReportModel } from '../../report-model.ts';
import type { ReportNames } from '../finding-words.ts';
import { anchor } from './anchors.ts';
import { type Html, html } from './html.ts';
import { type ReasonIndex, reasonItem } from './reason-index.ts';
import { sentence } from './words.ts';

/** The criteria in use with their sources: the one place where their text stands. Then those that are not in use. */
export function criteriaSection(model: ReportModel, names: ReportNames, reasons: ReasonIndex): Html {
  const { criteria, items, notInUse } = model;
  return html`<section id="criteria">
<h2>Criteria in use</h2>
${
  items === null
    ? null
    : html`<p>The solicitation counts ${items.counts}:</p>
<ol>
${items.items.map(({ label, criteria: ids }) => html`<li>${sentence(label)} (${ids.map((id, i) => html`${i === 0 ? '' : ', '}<a href="#${anchor('criterion', id)}">${id}</a>`)})</li>\n`)}</ol>
`
}${criteria.map((criterion) => criterionPart(criterion, names, reasons.of(criterion.id)))}${
  notInUse.length === 0
    ? null
    : html`<h3>Criteria not in use</h3>
<ul>
${notInUse.map(({ id, label, because }) => html`<li>${sentence(label)} (<code>${id}</code>): ${sentence(because)}</li>\n`)}</ul>
`
}</section>
`;
}

function criterionPart(
  criterion: CriterionEntry,
  names: ReportNames,
  reasons: ReturnType<ReasonIndex['of']>,
): Html {
  const { id, label, family, citations, basis, evidenceAsked, points } = criterion;
  const worth = points === null ? 'carries no points' : `points by this profile: ${points}`;
  return html`<div class="criterion" id="${anchor('criterion', id)}">
<h3>${label}</h3>
<p class="record"><code>${id}</code> · ${names.family(family)} · ${worth}</p>
<dl>
<dt>Source<dd>${citations.map(({ text, gist }) => html`<p>${sentence(gist === null ? text : `${text}: ${gist}`)}</p>`)}
<dt>Basis<dd>${sentence(`${basis.text}. ${basis.note}`)}
<dt>Evidence asked<dd>${sentence(evidenceAsked)}
</dl>
${
  reasons.length === 0
    ? null
    : html`<h4>Reasons in this field</h4>
<ol class="reasons">
${reasons.map(({ anchor: own, reason }) => reasonItem(own, reason))}</ol>
`
}</div>
`;
}
