import type { NamedConditionData } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { FactData } from '../model/fact.ts';
import type { RuleSetData } from '../model/rule-set.ts';

export type BareCriterion = Pick<CriterionData, 'id' | 'label' | 'when' | 'appliesWhen'> &
  Partial<Pick<CriterionData, 'kind'>>;

const UNKNOWN = 'not in the rules it was read from; to be written';

/**
 * A rule set around conditions that were read from elsewhere: what they do not say is taken from a catalogue, or said to be missing. Each
 * priority is one point, by a profile `count`. It is another rule set than the catalogue, and says so: nobody has held its tests to a text.
 */
export function ruleSetAround(
  criteria: readonly BareCriterion[],
  conditions: readonly NamedConditionData[],
  facts: readonly FactData[],
  catalogue: RuleSetData | undefined,
): RuleSetData {
  const base = catalogue === undefined ? NOTHING_KNOWN : inWordsOf(catalogue);
  const [document] = base.documents;
  return {
    ...base,
    facts: [...base.facts, ...facts],
    conditions,
    criteria: criteria.map((bare): CriterionData => {
      const known = catalogue?.criteria.find(({ id }) => id === bare.id);
      if (known !== undefined) {
        const { appliesWhen: _, offBecause: __, ...words } = known;
        return { ...words, ...bare, basis: { ...known.basis, test: 'modelling-choice' } };
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
    profiles: NOTHING_KNOWN.profiles,
    defaultProfile: NOTHING_KNOWN.defaultProfile,
  };
}

/** A catalogue under a name of its own, so that nothing passes for the rule set that it is taken from. */
function inWordsOf({ $schema: _, ...catalogue }: RuleSetData): RuleSetData {
  const from = `${catalogue.id}@${catalogue.version}`;
  return {
    ...catalogue,
    id: `${catalogue.id.slice(0, 90)}-rules`,
    version: NOTHING_KNOWN.version,
    title: `Rules of json-rules-engine, in the words of ${from}`,
    status: 'custom',
    caution: `read from rules of json-rules-engine; the words are those of ${from}, and nobody has checked that they fit`,
  };
}

/** A rule set of which nothing is known but that rules were read. */
export const NOTHING_KNOWN: RuleSetData = {
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
