/** A rule-set file of an invented programme; tests break one thing of it. */
export function madeUpRules(parts: { readonly conditions?: string; readonly when?: string } = {}): string {
  return `id: made-up
version: 1.0.0
title: Made up
cycle: FY2023
effective: { from: '2022-10-01', to: '2023-09-30' }
status: custom
caution: invented for tests
documents: [{ id: d, short: D, title: D, seen: never }]
legalBasis: []
families: [{ id: f, label: F }]
parameters: []
facts:
  - { id: policy.noKnock, type: boolean, label: no-knock policy, question: 'Is there one?' }
  - { id: policy.words, type: text, label: its words, question: 'What does it say?' }
derivedFacts: []
conditions: ${parts.conditions ?? '[]'}
criteria:
  - id: c1
    kind: priority_consideration
    family: f
    label: Has a policy
    when: ${parts.when ?? '{ fact: policy.noKnock, operator: equals, value: true }'}
    citations: [{ document: d }]
    evidence: the policy
    basis: { item: modelling-choice, test: modelling-choice, note: invented }
profiles:
  - { id: count, label: Count, description: one each, official: false, pointsEach: '1', keys: [{ key: points, direction: descending }], ties: competition }
defaultProfile: count
`;
}
