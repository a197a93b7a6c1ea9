import type { ReportModel } from '../../report-model.ts';
import { anchor } from './anchors.ts';
import { type Html, html } from './html.ts';
import { shortName } from './words.ts';

/** Names of applications as links to what the page has of them. */
export interface ApplicationLinks {
  /** The applicant's name, leading to the section where there is one. */
  name(id: string): Html;
  /** The application's id, leading there as well. */
  id(id: string): Html;
  /** The name with the id behind it. */
  applicant(id: string): Html;
}

/** @param sections - How many applications the page has a section of. */
export function applicationLinks({ applications }: ReportModel, sections: number): ApplicationLinks {
  const names = new Map(applications.map(({ id, applicantName }) => [id, applicantName]));
  const shown = new Set(applications.slice(0, sections).map(({ id }) => id));
  const linked = (id: string, text: string) =>
    shown.has(id) ? html`<a href=#${anchor('application', id)}>${shortName(text)}</a>` : shortName(text);
  const name = (id: string) => linked(id, names.get(id) ?? id);
  return {
    name,
    id: (id) => linked(id, id),
    applicant: (id) =>
      (names.get(id) ?? null) === null
        ? name(id)
        : html`${name(id)} <span class=id>(${shortName(id)})</span>`,
  };
}
