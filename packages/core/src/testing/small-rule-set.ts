import type { Condition } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { RuleSetData } from '../model/rule-set.ts';

/** A criterion with nothing in it but its conditions; everything else is filler. */
export function criterion(id: string, when: Condition, more: Partial<CriterionData> = {}): CriterionData {
  return {
    id,
    kind: 'priority_consideration',
    family: 'main',
    label: `Meets ${id}`,
    when,
    citations: [{ document: 'made-up' }],
    evidence: 'nothing in particular',
    basis: { item: 'modelling-choice', test: 'modelling-choice', note: 'invented for tests' },
    ...more,
  };
}

/** An invented rule set with a fact of every type, for tests; its parts can be replaced. */
export function smallRuleSet(more: Partial<RuleSetData> = {}): RuleSetData {
  return {
    id: 'small',
    version: '1.0.0',
    title: 'A small invented rule set',
    cycle: 'FY2023',
    effective: { from: '2022-10-01', to: '2023-09-30' },
    status: 'custom',
    caution: 'invented for tests',
    documents: [{ id: 'made-up', short: 'Made up', title: 'A document that does not exist', seen: 'never' }],
    legalBasis: [],
    families: [
      { id: 'main', label: 'Main' },
      { id: 'other', label: 'Other' },
    ],
    parameters: [],
    facts: [
      { id: 'a.yes', type: 'boolean', label: 'yes', question: 'Yes?' },
      { id: 'a.no', type: 'boolean', label: 'no', question: 'No?' },
      { id: 'a.maybe', type: 'boolean', label: 'maybe', question: 'Maybe?', notApplicable: true },
      {
        id: 'a.colour',
        type: 'enum',
        label: 'colour',
        question: 'Which colour?',
        values: [
          { value: 'red', label: 'Red' },
          { value: 'green', label: 'Green' },
          { value: 'blue', label: 'Blue' },
        ],
      },
      {
        id: 'a.tools',
        type: 'set',
        label: 'tools',
        question: 'Which tools?',
        values: [
          { value: 'saw', label: 'Saw' },
          { value: 'axe', label: 'Axe' },
          { value: 'bow', label: 'Bow' },
        ],
      },
      {
        id: 'a.months',
        type: 'integer',
        label: 'months',
        question: 'How many months?',
        minimum: 0,
        maximum: 12,
      },
      { id: 'a.rate', type: 'decimal', label: 'rate', question: 'What rate?', minimum: '0' },
      { id: 'a.budget', type: 'money', label: 'budget', question: 'What budget?', minimum: '0' },
      { id: 'a.day', type: 'date', label: 'day', question: 'Which day?' },
      { id: 'a.moment', type: 'instant', label: 'moment', question: 'Which moment?' },
      { id: 'a.words', type: 'text', label: 'words', question: 'Which words?' },
      { id: 'parts.planned', type: 'boolean', label: 'parts planned', question: 'Are parts planned?' },
      {
        id: 'parts',
        type: 'table',
        label: 'parts',
        question: 'Which parts?',
        plannedBy: 'parts.planned',
        columns: [
          { id: 'name', type: 'text', label: 'name', question: 'Name?' },
          { id: 'amount', type: 'money', label: 'amount', question: 'Amount?', minimum: '0' },
          { id: 'local', type: 'boolean', label: 'local', question: 'Local?', notApplicable: true },
        ],
      },
    ],
    derivedFacts: [
      derivedPart('parts.sum', 'sum', 'amount'),
      derivedPart('parts.largest', 'max', 'amount'),
      {
        id: 'parts.largestName',
        label: 'largest by name',
        description: 'the most that goes to one name',
        derive: { aggregate: 'max', table: 'parts', column: 'amount', per: 'name', where: LOCAL },
      },
      derivedPart('parts.count', 'count'),
      derivedPart('parts.any', 'any'),
      {
        id: 'parts.share',
        label: 'share',
        description: 'parts of the budget',
        derive: { share: { part: 'parts.sum', whole: 'a.budget' } },
      },
    ],
    conditions: [],
    criteria: [criterion('first', { fact: 'a.yes', operator: 'equals', value: true })],
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
    ...more,
  };
}

const LOCAL: Condition = { fact: 'local', operator: 'equals', value: true };

function derivedPart(
  id: string,
  aggregate: 'sum' | 'max' | 'count' | 'any',
  column?: string,
): RuleSetData['derivedFacts'][number] {
  const derive = { aggregate, table: 'parts', where: LOCAL, ...(column === undefined ? {} : { column }) };
  return { id, label: id, description: id, derive };
}
