import type { MissingAnswer } from '../../model/missing-answers.ts';
import type { ReportModel } from '../../report-model.ts';
import { columnText } from '../column-text.ts';
import { type Html, html } from './html.ts';
import { table } from './table.ts';
import { number, sentence } from './words.ts';

/** Which missing answers would tell most over the whole field. */
export function missingAnswersSection({ missingAnswers }: ReportModel): Html {
  return html`<section id="missing">
<h2>Missing answers most asked for</h2>
${missingAnswers.length === 0 ? html`<p>None is missing that would change anything.</p>\n` : answersTable(missingAnswers)}</section>
`;
}

function answersTable(answers: readonly MissingAnswer[]): Html {
  return html`<div class="scroll" role="group" aria-label="Missing answers" tabindex="0">
${table(
  ['Answer', 'Column', 'Would come from', 'Applications without it'],
  answers.map(({ label, fact, column, table: of, answeredBy, applications }) => [
    sentence(label),
    html`<code>${columnText(fact, column, of)}</code>`,
    answeredBy === 'reviewer' ? 'a reviewer' : 'the applicant',
    number(applications),
  ]),
)}
</div>
`;
}
