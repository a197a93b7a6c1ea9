import { oneLine } from '../../explain/values.ts';
import type { ApplicantGroup } from '../../model/applicant-groups.ts';
import type { ReportModel } from '../../report-model.ts';
import { OUTCOME_WORDS, SHOWN_OUTCOMES } from '../finding-words.ts';
import { shortened } from '../text-columns.ts';
import { OUTCOME_CLASSES } from './charts/outcome-marks.ts';
import { type Html, html } from './html.ts';
import { FLAG_LETTERS } from './row-facts.ts';

/** Search and filters; out of sight until the script that makes them work shows them. */
export function controls({ criteria, field }: ReportModel): Html {
  return html`<form class="controls" role="search" aria-label="Find applications" hidden>
<p class="find"><label for="find">Applicant or application</label><input id="find" type="search" autocomplete="off" spellcheck="false"></p>
${select('show', 'Show', [
  ['', 'every application'],
  [FLAG_LETTERS.decision, 'needs a decision'],
  [FLAG_LETTERS.eligibilityOpen, 'eligibility open'],
  [FLAG_LETTERS.tied, 'tied'],
  [FLAG_LETTERS.movable, 'could move'],
  [FLAG_LETTERS.attestation, 'met on attestation alone'],
])}${select('criterion', 'Criterion', [
  ['', 'any'],
  ...criteria.map(({ label }, i): Option => [String(i), shortened(label, 60)]),
])}${select('outcome', 'Outcome of it', [
  ['', 'choose a criterion'],
  ...SHOWN_OUTCOMES.map((outcome): Option => [OUTCOME_CLASSES[outcome], OUTCOME_WORDS[outcome]]),
])}${groupSelect('state', 'State', field.states)}${groupSelect('type', 'Applicant type', field.applicantTypes)}<p><button type="reset">Clear</button></p>
<p class="status"><output for="find show criterion outcome"></output> <span class="waiting"></span> <button type="button" class="all" hidden>Show all of them</button></p>
</form>
`;
}

type Option = readonly [value: string, text: string];

function groupSelect(id: string, label: string, groups: readonly ApplicantGroup[] | null): Html | null {
  if (groups === null) return null;
  const options = groups.map(
    ({ value }, i): Option => [String(i), value === null ? 'not given' : shortened(oneLine(value), 40)],
  );
  return select(id, label, [['', 'any'], ...options]);
}

function select(id: string, label: string, options: readonly Option[]): Html {
  return html`<p><label for="${id}">${label}</label><select id="${id}">${options.map(
    ([value, text]) => html`<option value="${value}">${text}`,
  )}</select></p>
`;
}
