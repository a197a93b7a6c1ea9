import type { NamedConditionData } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { FactData } from '../model/fact.ts';
import type { RuleSetData } from '../model/rule-set.ts';

type Bare = Pick<CriterionData, 'id' | 'label' | 'when' | 'appliesWhen'>;

const UNKNOWN = 'not in the rules it was read from; to be written';

/**
 * A rule set around conditions that were read from elsewhere: what they do not say is taken from a catalogue, or said to be missing. Each
 * priority is one point, by a profile `count`.
 */
export function ruleSetAround(
  criteria: readonly Bare[],
  conditions: readonly NamedConditionData[],
  facts: readonly FactData[],
  catalogue: RuleSetData | undefined,
): RuleSetData {
  const base = catalogue ?? BLANK;
  const [document] = base.documents;
  return {
    ...base,
    facts: [...base.facts, ...facts],
    conditions,
    criteria: criteria.map((bare): CriterionData => {
      const known = catalogue?.criteria.find(({ id }) => id === bare.id);
      if (known !== undefined) {
        const { appliesWhen: _, ...words } = known;
        return { ...words, ...bare };
      }
      return {
        kind: 'priority_consideration',
        family: base.families[0]?.id ?? 'rules',
        citations: [{ document: document?.id ?? 'rules' }],
        evidence: UNKNOWN,
        basis: { item: 'modelling-choice', test: 'modelling-choice', note: UNKNOWN },
        ...bare,
      };
    }),
    profiles: BLANK.profiles,
    defaultProfile: BLANK.defaultProfile,
  };
}

const BLANK: RuleSetData = {
  id: 'rules',
  version: '0.1.0',
  title: 'Rules of json-rules-engine',
  cycle: 'FY2024',
  effective: { from: '2023-10-01', to: '2024-09-30' },
  status: 'custom',
  caution:
    'read from rules of json-rules-engine: facts, questions, citations and evidence are to be completed',
  documents: [{ id: 'rules', short: 'Rules', title: 'Rules of json-rules-engine', seen: 'as JSON' }],
  legalBasis: [],
  families: [{ id: 'rules', label: 'Rules' }],
  parameters: [],
  facts: [],
  derivedFacts: [],
  conditions: [],
  criteria: [],
  profiles: [
    {
      id: 'count',
      label: 'Count',
      description: 'one point for each priority that is met',
      official: false,
      pointsEach: '1',
      keys: [{ key: 'points', direction: 'descending' }],
      ties: 'competition',
    },
  ],
  defaultProfile: 'count',
};
