import type { CriterionCase } from '../../../case.ts';
import { submissionCases as casesFy2023 } from '../../../fy2023/1.0.0/criteria/submission.cases.ts';
import type { ojpFy2024 } from '../rule-set.ts';

/** The tests of FY2023, unchanged: its cases have to hold here too. */
export const submissionCases: readonly CriterionCase<typeof ojpFy2024>[] = casesFy2023;
