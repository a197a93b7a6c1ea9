import type { Outcome } from '@grantscore/core';
import type { ApplicationExplanation, FindingExplanation } from '../explain/explanation.ts';
import type { ReportModel } from '../report-model.ts';
import { mostWanted } from './most-wanted.ts';

/** Findings that are shown under one heading. */
export interface FindingGroup {
  readonly heading: string;
  readonly findings: readonly FindingExplanation[];
  /** Whether the heading says the outcome already. */
  readonly oneOutcome: boolean;
}

const HEADINGS: readonly (readonly [Outcome, string])[] = [
  ['met', 'Met'],
  ['not_met', 'Not met'],
  ['indeterminate', 'Could not be told'],
  ['not_applicable', 'Do not apply'],
];

/**
 * Priority considerations by outcome, then what decides whether it is ranked at all. Those that could not be told come in the order
 * in which their missing answers would matter.
 */
export function findingGroups(
  application: ApplicationExplanation,
  model: ReportModel,
): readonly FindingGroup[] {
  const gates = new Set(
    model.criteria.filter(({ kind }) => kind !== 'priority_consideration').map(({ id }) => id),
  );
  const findings = application.findings;
  const priorities = findings.filter(({ criterion }) => !gates.has(criterion));
  const groups = HEADINGS.map(([outcome, heading]) => ({
    heading,
    findings:
      outcome === 'indeterminate'
        ? mostWanted(priorities, application)
        : priorities.filter((finding) => finding.outcome === outcome),
    oneOutcome: true,
  }));
  const deciding = findings.filter(({ criterion }) => gates.has(criterion));
  return deciding.length === 0
    ? groups
    : [...groups, { heading: 'Eligibility and completeness', findings: deciding, oneOutcome: false }];
}
