import type { ReportModel } from '../../report-model.ts';
import type { ReportNames } from '../finding-words.ts';
import { criteriaChart } from './charts/criteria-chart.ts';
import { groupChart } from './charts/group-chart.ts';
import { heatMap } from './charts/heat-map.ts';
import { shareChart } from './charts/share-chart.ts';
import { firmnessPart } from './firmness.ts';
import { type Html, html } from './html.ts';
import type { PageLimits } from './limits.ts';
import type { ApplicationLinks } from './links.ts';
import { many } from './words.ts';

/** The applications as a whole, in charts that each come with their numbers. */
export function fieldSection(
  model: ReportModel,
  names: ReportNames,
  links: ApplicationLinks,
  limits: PageLimits,
): Html {
  const { field, applications, competitions } = model;
  const whose = competitions.length > 1 ? ' of all competitions together' : '';
  return html`<section id="field">
<h2>The field as a whole</h2>
${
  applications.length === 0
    ? html`<p>Nobody was scored, so there is nothing to show.</p>\n`
    : html`${shareChart(field, whose)}${criteriaChart(field.criteria, applications.length, names, whose)}${
        limits.heatMap
          ? heatMap(model, links, limits)
          : html`<p class="left-out">The outcomes of ${many(applications.length, 'application')} are too many to draw one by one; <code>ranking.csv</code> has them in its last columns.</p>\n`
      }${field.states === null ? null : groupChart('states', 'state or territory', field.states, whose)}${
        field.applicantTypes === null
          ? null
          : groupChart('types', 'applicant type', field.applicantTypes, whose)
      }${firmnessPart(model.sensitivity, links)}`
}</section>
`;
}
