import {
  type AppliedRuleSet,
  type DerivedFactData,
  type FactData,
  RECORD_FACTS,
  type ScalarFactData,
  type TestableType,
  testableFacts,
} from '@grantscore/core';

/** What sentences need to know of a fact. */
export interface FactNotes {
  readonly id: string;
  /** A few words, lower case: `no-knock policy`. */
  readonly label: string;
  readonly type: FactData['type'] | TestableType;
  readonly unit: string | null;
  /** The words of each accepted answer. */
  readonly values: ReadonlyMap<string, string>;
  readonly answeredBy: 'applicant' | 'reviewer';
  readonly derived: DerivedFactData['derive'] | null;
  /** The columns of a table. */
  readonly columns: ReadonlyMap<string, FactNotes>;
}

/** Every fact that a rule set can read, by id: asked, derived, and of the application's record. */
export interface FactCatalogue {
  /** @throws RangeError for a fact that the rule set does not have. */
  fact(id: string): FactNotes;
}

const catalogues = new WeakMap<AppliedRuleSet, FactCatalogue>();

/** The catalogue of an applied rule set, made once. */
export function factCatalogue(rules: AppliedRuleSet): FactCatalogue {
  const known = catalogues.get(rules) ?? makeCatalogue(rules);
  catalogues.set(rules, known);
  return known;
}

function makeCatalogue(rules: AppliedRuleSet): FactCatalogue {
  const types = testableFacts(rules.data);
  const facts = new Map<string, FactNotes>();
  for (const fact of [...RECORD_FACTS, ...rules.data.facts]) facts.set(fact.id, askedNotes(fact));
  // Those that no criterion in use reads have words as well; of the others the form without parameters counts.
  for (const fact of [...rules.data.derivedFacts, ...rules.derivedFacts]) {
    facts.set(fact.id, {
      id: fact.id,
      label: fact.label,
      type: types.get(fact.id)?.type ?? 'decimal',
      unit: fact.unit ?? null,
      values: new Map(),
      answeredBy: 'applicant',
      derived: fact.derive,
      columns: new Map(),
    });
  }
  return {
    fact: (id) => {
      const found = facts.get(id);
      if (found === undefined) throw new RangeError(`\`${id}\` is not a fact of ${rules.ruleSet.id}`);
      return found;
    },
  };
}

function askedNotes(fact: FactData): FactNotes {
  const columns: readonly ScalarFactData[] = fact.type === 'table' ? fact.columns : [];
  return {
    id: fact.id,
    label: fact.label,
    type: fact.type,
    unit: fact.unit ?? null,
    values: new Map('values' in fact ? fact.values.map((answer) => [answer.value, answer.label]) : []),
    answeredBy: fact.answeredBy ?? 'applicant',
    derived: null,
    columns: new Map(columns.map((column) => [column.id, askedNotes(column)])),
  };
}
