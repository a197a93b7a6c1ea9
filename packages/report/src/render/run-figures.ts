import type { ReportModel } from '../report-model.ts';

/** The figures of a run with what they count, in the order in which every renderer shows them. */
export function runFigures({
  counts,
  decisions,
  reconciliation,
}: ReportModel): readonly (readonly [string, number])[] {
  const quarantined = reconciliation.reduce((sum, file) => sum + file.quarantined, 0);
  return [
    ['scored', counts.scored],
    ['ranked', counts.ranked],
    ['not ranked', counts.notPassing],
    ['eligibility open', counts.eligibilityOpen],
    [decisions.length === 1 ? 'needs a decision' : 'need a decision', decisions.length],
    [quarantined === 1 ? 'row quarantined' : 'rows quarantined', quarantined],
    ['met on attestation alone', counts.metOnAttestation],
  ];
}
