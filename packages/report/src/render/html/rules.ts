import { BASIS_GRADES } from '@grantscore/core';
import { gradeText } from '../../explain/citations.ts';
import { fundsText } from '../../model/rules-entries.ts';
import type { ReportModel } from '../../report-model.ts';
import { placed } from '../reconciliation-lines.ts';
import { type Html, html } from './html.ts';
import { LISTED_PROBLEMS } from './limits.ts';
import { table } from './table.ts';
import { name, number, sentence } from './words.ts';

/** What the rules rest on and how they were set. */
export function rulesSection(model: ReportModel): Html {
  const { header, parameters, deadlines, funds, legalBasis, documents } = model;
  const { ruleSet, solicitation, profile } = header;
  const short = new Map(documents.map((document) => [document.id, document.short]));
  return html`<section id="rules">
<h2>Rules and sources</h2>
<p>Rule set <code>${ruleSet.id}@${ruleSet.version}</code>, SHA-256 <code>${ruleSet.sha256}</code>, ${ruleSet.status}.</p>
${
  solicitation === null
    ? null
    : html`<p>Solicitation <code>${solicitation.id}</code>, SHA-256 <code>${solicitation.sha256}</code>. ${sentence(solicitation.note)}</p>\n`
}<p>Profile <code>${profile.id}</code> (unofficial): ${sentence(profile.description)}</p>
${
  parameters.length === 0
    ? null
    : html`<div class="scroll" role="group" aria-label="Parameters" tabindex="0">
${table(
  ['Parameter', 'Value', 'Set by', 'Basis of its default'],
  parameters.map(({ label, text, setBy, basisText }) => [
    sentence(label),
    sentence(text),
    `the ${setBy}`,
    basisText,
  ]),
)}
</div>
`
}${list(deadlines.map(({ text, instant }) => html`Deadline, ${sentence(text)} (${instant})`))}${
  funds === null ? null : html`<p>${sentence(fundsText(funds))}</p>\n`
}${titled(
  'Legal basis',
  legalBasis.map(({ text, gist, revokedOn, revokedBy }) => {
    const by = revokedBy === null ? '' : ` by ${short.get(revokedBy) ?? revokedBy}`;
    const revoked = revokedOn === null ? '' : ` (revoked on ${revokedOn}${by})`;
    return sentence(`${text}${revoked}${gist === null ? '' : `: ${gist}`}`);
  }),
)}${titled(
  'Documents',
  documents.map(({ short: own, title, seen }) => sentence(`${own}: ${title} (${seen})`)),
)}<p>How sure we are of a thing is said in four grades: ${BASIS_GRADES.map(
    (grade, i) => html`${i === 0 ? '' : ', '}<em>${gradeText(grade)}</em>`,
  )}.</p>
</section>
`;
}

/** What became of every row that was read. */
export function inputSection({ reconciliation, problems, counts }: ReportModel): Html {
  return html`<section id="input">
<h2>Input</h2>
<ul>
${reconciliation.map(
  ({ file, text, quarantinedLines }) =>
    html`<li>${name(file)}: ${text}${
      quarantinedLines.length === 0
        ? null
        : html`<ul>${listed(
            quarantinedLines.map(({ line, message }) => sentence(placed(line, message))),
            'quarantine.csv',
          )}</ul>`
    }</li>\n`,
)}</ul>
<p>Scored ${counts.scored}: ${counts.ranked} ranked, ${counts.notPassing} not ranked.</p>
${
  problems.length === 0
    ? null
    : html`<ul>
${listed(
  problems.map(({ file, severity, message }) => html`${severity}: ${name(file)}, ${sentence(message)}`),
  'report.json',
)}</ul>
`
}</section>
`;
}

/** As many as can be read, and where the rest stands. */
function listed(items: readonly Html[], rest: string): readonly Html[] {
  const left = items.length - LISTED_PROBLEMS;
  return [
    ...items.slice(0, LISTED_PROBLEMS).map((item) => html`<li>${item}</li>\n`),
    ...(left > 0
      ? [html`<li class="left-out">and ${number(left)} more, in <code>${rest}</code></li>\n`]
      : []),
  ];
}

function titled(title: string, items: readonly Html[]): Html | null {
  return items.length === 0 ? null : html`<h3>${title}</h3>\n${list(items)}`;
}

function list(items: readonly Html[]): Html | null {
  return items.length === 0 ? null : html`<ul>\n${items.map((item) => html`<li>${item}</li>\n`)}</ul>\n`;
}
