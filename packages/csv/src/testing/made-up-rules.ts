import { type AppliedRuleSet, applySolicitation, parseRuleSet, parseSolicitation } from '@grantscore/core';

const boolean = (id: string, more: object = {}) => ({
  id,
  type: 'boolean',
  label: id.replace('.', ' '),
  question: `Is ${id} so?`,
  ...more,
});

const criterion = (id: string, when: object, more: object = {}) => ({
  id,
  kind: 'priority_consideration',
  family: 'main',
  label: `Meets ${id}`,
  when,
  citations: [{ document: 'made-up', section: `sec. ${id}` }],
  evidence: 'nothing in particular',
  basis: { item: 'modelling-choice', test: 'modelling-choice', note: 'invented for tests' },
  ...more,
});

const is = (fact: string, value: unknown) => ({ fact, operator: 'equals', value });

/** An invented rule set with a fact of every type; `off` alone reads `policy.unused`. */
const MADE_UP = {
  id: 'made-up',
  version: '1.0.0',
  title: 'An invented rule set',
  cycle: 'FY2023',
  effective: { from: '2022-10-01', to: '2023-09-30' },
  status: 'custom',
  caution: 'invented for tests',
  documents: [{ id: 'made-up', short: 'Made up', title: 'A document that does not exist', seen: 'never' }],
  legalBasis: [],
  families: [{ id: 'main', label: 'Main' }],
  parameters: [],
  facts: [
    boolean('policy.written'),
    boolean('policy.posted', { notApplicable: true }),
    {
      id: 'policy.noKnock',
      type: 'enum',
      label: 'no-knock policy',
      question: 'What does the policy say of unannounced entries?',
      values: [
        { value: 'none', label: 'nothing' },
        { value: 'limits', label: 'limits them' },
        { value: 'prohibits', label: 'prohibits them' },
      ],
    },
    {
      id: 'policy.covers',
      type: 'set',
      label: 'what is covered',
      question: 'What does the policy cover?',
      values: [
        { value: 'entries', label: 'entries' },
        { value: 'pursuits', label: 'vehicle pursuits' },
      ],
    },
    {
      id: 'training.months',
      type: 'integer',
      label: 'months',
      question: 'How often?',
      minimum: 0,
      maximum: 60,
    },
    { id: 'rate', type: 'decimal', label: 'rate', question: 'Which rate?' },
    { id: 'budget.match', type: 'money', label: 'match', question: 'How much match?', minimum: '0' },
    { id: 'adopted.on', type: 'date', label: 'day of adoption', question: 'Adopted on which day?' },
    { id: 'filed.at', type: 'instant', label: 'moment of filing', question: 'Filed when?' },
    { id: 'policy.words', type: 'text', label: 'words of the policy', question: 'In which words?' },
    boolean('reviewer.finding', { answeredBy: 'reviewer' }),
    boolean('policy.unused'),
    boolean('subawards.planned'),
    {
      id: 'subawards',
      type: 'table',
      label: 'subawards',
      question: 'Which subawards?',
      plannedBy: 'subawards.planned',
      columns: [
        { id: 'subrecipient_name', type: 'text', label: 'subrecipient', question: 'Who?' },
        { id: 'amount', type: 'money', label: 'amount', question: 'How much?', minimum: '0' },
        boolean('local'),
      ],
    },
  ],
  derivedFacts: [
    {
      id: 'subawards.local',
      label: 'local subawards',
      description: 'what goes to local subrecipients',
      derive: { aggregate: 'sum', table: 'subawards', column: 'amount', where: is('local', true) },
    },
  ],
  conditions: [{ id: 'written', label: 'Written', when: is('policy.written', true) }],
  criteria: [
    criterion('policy', {
      all: [
        { condition: 'written' },
        is('policy.posted', true),
        { fact: 'policy.noKnock', operator: 'isOneOf', value: ['limits', 'prohibits'] },
        { fact: 'policy.covers', operator: 'includes', value: 'entries' },
      ],
    }),
    criterion(
      'numbers',
      {
        all: [
          { fact: 'training.months', operator: 'atMost', value: 12 },
          { fact: 'rate', operator: 'atLeast', value: '0.5' },
          { fact: 'budget.match', operator: 'atLeast', value: '100' },
          { fact: 'adopted.on', operator: 'onOrBefore', value: '2023-04-04' },
          { fact: 'filed.at', operator: 'onOrBefore', value: '2023-04-05T00:59:00Z' },
        ],
      },
      { shows: ['policy.words'] },
    ),
    criterion('review', is('reviewer.finding', true)),
    criterion('local', { fact: 'subawards.local', operator: 'atLeast', value: '1' }),
    criterion('off', is('policy.unused', true), { offBecause: 'it is for tests' }),
  ],
  profiles: [
    {
      id: 'count',
      label: 'Count',
      description: 'one point each',
      official: false,
      pointsEach: '1',
      keys: [{ key: 'points', direction: 'descending' }],
      ties: 'competition',
    },
  ],
  defaultProfile: 'count',
};

export function madeUpRules(): AppliedRuleSet {
  return applySolicitation(parseRuleSet(MADE_UP), null);
}

/** The same with every criterion but one switched off, so that its table is not in use. */
export function reviewOnlyRules(): AppliedRuleSet {
  const solicitation = parseSolicitation({
    id: 'review-only',
    title: 'Review only',
    cycle: 'FY2023',
    ruleSet: 'made-up',
    basis: 'modelling-choice',
    note: 'invented for tests',
    criteria: { off: ['policy', 'numbers', 'local'] },
  });
  return applySolicitation(parseRuleSet(MADE_UP), solicitation);
}
