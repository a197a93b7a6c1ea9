import { type AppliedRuleSet, applySolicitation, parseRuleSet } from '@grantscore/core';
import { BASIS, ONE_POINT_EACH } from './one-point-each.ts';

/** Rules over the columns of the FBI's list of agencies: who reports to NIBRS, and whose answers contradict each other. */
const NIBRS_RULES = {
  ...ONE_POINT_EACH,
  id: 'nibrs-agencies',
  title: 'NIBRS reporting by agency',
  caution: 'written for tests over a public list of agencies; nobody has applied for anything',
  documents: [
    {
      id: 'cde',
      short: 'Crime Data Explorer',
      title: 'FBI Crime Data Explorer, list of agencies',
      seen: 'as a CSV file',
    },
  ],
  facts: [
    {
      id: 'nibrs.reports',
      column: 'is_nibrs',
      type: 'boolean',
      label: 'NIBRS reporting',
      question: 'Does it report to NIBRS?',
    },
    {
      id: 'nibrs.startedOn',
      column: 'nibrs_start_date',
      type: 'date',
      label: 'start of NIBRS reporting',
      question: 'Since which day?',
    },
  ],
  criteria: [
    {
      id: 'nibrs',
      kind: 'priority_consideration',
      family: 'main',
      label: 'Reports to NIBRS',
      when: { fact: 'nibrs.reports', operator: 'equals', value: true },
      citations: [{ document: 'cde' }],
      evidence: 'the list',
      basis: BASIS,
    },
    {
      id: 'answers-agree',
      kind: 'completeness',
      family: 'main',
      label: 'Gives a start of NIBRS reporting only where it reports',
      when: {
        any: [
          { fact: 'nibrs.reports', operator: 'equals', value: true },
          { not: { fact: 'nibrs.startedOn', operator: 'onOrAfter', value: '1900-01-01' } },
        ],
      },
      citations: [{ document: 'cde' }],
      evidence: 'the list',
      basis: BASIS,
    },
  ],
};

export function nibrsRules(): AppliedRuleSet {
  return applySolicitation(parseRuleSet(NIBRS_RULES), null);
}
