import { firstOf } from '../../explain/lists.ts';
import { applicationsOf } from '../../model/decisions.ts';
import type { ReportModel } from '../../report-model.ts';
import { type Html, html } from './html.ts';
import type { ApplicationLinks } from './links.ts';
import { many, sentence } from './words.ts';

/** What a person must decide, before anything else. */
export function decisionsSection({ decisions }: ReportModel, links: ApplicationLinks): Html {
  return html`<section id="decisions">
<h2>Needs a decision</h2>
${decisions.length === 0 ? html`<p>Nothing does.</p>\n` : listed(decisions, links)}</section>
`;
}

/** Of many the first are listed and the rest is folded up, so that the ranking is not pushed out of sight; on paper nothing is. */
function listed(decisions: ReportModel['decisions'], links: ApplicationLinks): Html {
  const folded = decisions.length > LISTED + 2 ? decisions.slice(LISTED) : [];
  const list = (some: ReportModel['decisions']) => html`<ul class="decisions">
${some.map((decision) => html`<li>${who(applicationsOf(decision), links)}: ${sentence(decision.text)}</li>\n`)}</ul>
`;
  return html`${list(decisions.slice(0, decisions.length - folded.length))}${
    folded.length === 0
      ? null
      : html`<details class="whole"><summary>${many(folded.length, 'more decision')}</summary>\n${list(folded)}</details>\n`
  }`;
}

const LISTED = 12;

/** The first of those that a decision is about, and how many more; the ranking marks every one. */
function who(ids: readonly string[], links: ApplicationLinks): Html {
  const { shown, more } = firstOf(ids, NAMED);
  return html`${shown.map((id, i) => html`${i === 0 ? null : ', '}${links.applicant(id)}`)}${
    more > 0 ? html` and ${many(more, 'more', 'more')}` : null
  }`;
}

const NAMED = 6;
