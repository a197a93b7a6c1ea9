import type { ApplicationExplanation } from '../explain/explanation.ts';
import { moneyText } from '../explain/values.ts';
import type { ReportModel } from '../report-model.ts';

/** Something that an application's record says. */
interface RecordWords {
  readonly text: string;
  /** Whether somebody else's words stand in it. */
  readonly theirs: boolean;
}

/** What the record of an application says beside its answers, and where it stands; the competition where there are several. */
export function recordWords(
  application: ApplicationExplanation,
  { competitions }: ReportModel,
): readonly RecordWords[] {
  const { competition, row, state, applicantType, requestedAmount, peerReviewScore } = application;
  const theirs = (text: string | null) => (text === null ? [] : [{ text, theirs: true }]);
  const ours = (text: string | null) => (text === null ? [] : [{ text, theirs: false }]);
  return [
    ...theirs(competition === null || competitions.length < 2 ? null : `competition ${competition}`),
    ...theirs(applicantType),
    ...theirs(state),
    ...ours(requestedAmount === null ? null : `${moneyText(requestedAmount)} requested`),
    ...ours(peerReviewScore === null ? null : `peer review score ${peerReviewScore}`),
    ...theirs(row === null ? null : `${row.file} line ${row.line}`),
  ];
}
