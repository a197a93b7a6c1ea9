import { type AppliedRuleSet, applySolicitation, parseRuleSet } from '@grantscore/core';
import { BASIS, ONE_POINT_EACH } from './one-point-each.ts';

const FLAGS = [
  ['RequiresDeEscalation', 'Requires de-escalation'],
  ['HasUseOfForceContinuum', 'Has a use-of-force continuum'],
  ['BansChokeholdsAndStrangleholds', 'Bans chokeholds and strangleholds'],
  ['RequiresWarningBeforeShooting', 'Requires a warning before shooting'],
  ['RestrictsShootingatMovingVehicles', 'Restricts shooting at moving vehicles'],
  [
    'RequiresExhaustAllOtherMeansBeforeShooting',
    'Requires that all other means are exhausted before shooting',
  ],
  ['DutyToIntervene', 'Has a duty to intervene'],
  ['RequiresComprehensiveReporting', 'Requires comprehensive reporting'],
] as const;

/** Rules over the eight columns of the 100-city policy table, in which a blank cell means no. A third party's reading of published policies. */
const CITY_POLICY_RULES = {
  ...ONE_POINT_EACH,
  id: 'city-policies',
  title: 'Policies of the 100 largest cities',
  caution: 'flags read by a third party from published policies in 2020, never an agency’s own attestation',
  documents: [
    { id: 'table', short: 'Policy table', title: 'Police policies of 100 cities', seen: 'as a CSV file' },
  ],
  facts: FLAGS.map(([column, label]) => ({
    id: `policy.${column}`,
    column,
    type: 'boolean',
    label,
    question: `${label}?`,
    blankMeans: false,
  })),
  criteria: FLAGS.map(([column, label], i) => ({
    id: `flag-${i + 1}`,
    kind: 'priority_consideration',
    family: 'main',
    label,
    when: { fact: `policy.${column}`, operator: 'equals', value: true },
    citations: [{ document: 'table', section: column }],
    evidence: 'the published policy',
    basis: BASIS,
  })),
};

export function cityPolicyRules(): AppliedRuleSet {
  return applySolicitation(parseRuleSet(CITY_POLICY_RULES), null);
}
