import type { Outcome } from '@grantscore/core';
import { applicationsOf } from '../../model/decisions.ts';
import type { ReportModel } from '../../report-model.ts';
import { OUTCOME_CLASSES } from './charts/outcome-marks.ts';
import { type Html, html } from './html.ts';

/** What an application can be picked by, and the letter that stands for it in a row. */
export const FLAG_LETTERS = {
  decision: 'd',
  eligibilityOpen: 'o',
  tied: 't',
  movable: 'c',
  attestation: 'e',
} as const;

/**
 * The attributes by which the script filters a row: `data-f` has a letter for each thing that holds of it, `data-o` one for each
 * criterion's outcome in their order, `data-s` and `data-t` the places of its state and type among those of the field.
 */
export function rowFacts({ applications, decisions, field }: ReportModel): (id: string) => Html {
  const toDecide = new Set(decisions.flatMap(applicationsOf));
  const states = placesOf(field.states);
  const types = placesOf(field.applicantTypes);
  const byId = new Map(applications.map((application) => [application.id, application]));
  return (id) => {
    const own = byId.get(id);
    if (own === undefined) throw new RangeError(`the report has no application \`${id}\``);
    const { place, outcomes, state, applicantType, eligibilityOpen, metOnAttestation, least, most } = own;
    const flags = [
      toDecide.has(id) ? FLAG_LETTERS.decision : '',
      eligibilityOpen ? FLAG_LETTERS.eligibilityOpen : '',
      place?.tied === true ? FLAG_LETTERS.tied : '',
      least !== most || place?.bestRank !== place?.worstRank ? FLAG_LETTERS.movable : '',
      metOnAttestation > 0 ? FLAG_LETTERS.attestation : '',
    ].join('');
    const letters = outcomes.map((outcome: Outcome) => OUTCOME_CLASSES[outcome]).join('');
    return html` data-f="${flags}" data-o="${letters}"${states === null ? null : html` data-s=${states.get(state) ?? 0}`}${
      types === null ? null : html` data-t=${types.get(applicantType) ?? 0}`
    }`;
  };
}

function placesOf(groups: readonly { readonly value: string | null }[] | null) {
  return groups === null ? null : new Map(groups.map(({ value }, i) => [value, i]));
}
