import { decisiveTests } from '../evaluation/decisive-tests.ts';
import type { Finding, TestDerivation } from '../evaluation/evaluation.ts';
import type { Condition } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { Goal } from './search.ts';

/** A condition of one rule set as joint rules read it. */
type Write = (condition: Condition) => Condition;

/** One way in which a criterion parts applicants into those who are in and those who are out. */
export interface Aspect {
  /** Of witnesses: after the id of the criterion, so that each has a name of its own. */
  readonly suffix: '' | ':concerns' | ':asks';
  /** What makes an applicant be in; nothing where everybody is. */
  readonly inside: (criterion: CriterionData, write: Write) => readonly Goal[];
  /** The ways of being out, the plainest first; none where nobody is. */
  readonly outside: (criterion: CriterionData, write: Write) => readonly (readonly Goal[])[];
  readonly standing: (finding: Finding) => 'in' | 'out' | 'open';
  /** Of one who is out, the tests that settle it. */
  readonly deciding: (finding: Finding) => readonly TestDerivation[];
}

/** Whether a criterion is met: it applies, and what it asks is so. */
export const meeting: Aspect = {
  suffix: '',
  inside: (criterion, write) => [...concern.inside(criterion, write), ...asking.inside(criterion, write)],
  outside: (criterion, write) => [
    [...concern.inside(criterion, write), { condition: write(criterion.when), outcome: 'not_met' }],
    ...concern.outside(criterion, write),
  ],
  standing: ({ outcome }) => (outcome === 'met' ? 'in' : outcome === 'indeterminate' ? 'open' : 'out'),
  deciding: (finding) =>
    finding.outcome === 'not_applicable' ? concern.deciding(finding) : asking.deciding(finding),
};

/** Whom a criterion concerns. */
export const concern: Aspect = {
  suffix: ':concerns',
  inside: ({ appliesWhen }, write) =>
    appliesWhen === undefined ? [] : [{ condition: write(appliesWhen), outcome: 'met' }],
  outside: ({ appliesWhen }, write) =>
    appliesWhen === undefined ? [] : [[{ condition: write(appliesWhen), outcome: 'not_met' }]],
  standing: ({ applies }) => (applies === 'met' ? 'in' : applies === 'not_met' ? 'out' : 'open'),
  deciding: ({ appliesDerivation }) => (appliesDerivation === null ? [] : decisiveTests(appliesDerivation)),
};

/** What a criterion asks, of whomever. */
export const asking: Aspect = {
  suffix: ':asks',
  inside: ({ when }, write) => [{ condition: write(when), outcome: 'met' }],
  outside: ({ when }, write) => [[{ condition: write(when), outcome: 'not_met' }]],
  standing: ({ test }) => (test === 'met' ? 'in' : test === 'not_met' ? 'out' : 'open'),
  deciding: ({ derivation }) => decisiveTests(derivation),
};
