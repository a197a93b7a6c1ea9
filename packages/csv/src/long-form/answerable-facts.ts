import { type AppliedRuleSet, nearestName, quoted, type ScalarFactData } from '@grantscore/core';
import type { CellFormats } from '../cells/formats.ts';
import { type CellReader, cellReader } from '../cells/read-cell.ts';
import { APPLICANT_NAME, askedFacts, COMPETITION_ID, headerOf, isForReviewers, RECORD } from '../columns.ts';
import type { Row } from '../read-record.ts';

/** A fact that a row of the long form can answer. */
export interface AnswerableFact {
  readonly fact: ScalarFactData;
  readonly read: CellReader;
  /** Whether only a reviewer answers it. */
  readonly reviewers: boolean;
}

/** What an application is called and which competition it is for: no facts of any rule set, and answered like those. */
const IDENTITY: readonly ScalarFactData[] = [
  { id: APPLICANT_NAME, type: 'text', label: 'applicant name', question: 'What is the applicant called?' },
  { id: COMPETITION_ID, type: 'text', label: 'competition id', question: 'Which competition is it for?' },
];

/** Finds the facts that a name stands for, or reports to a row why it stands for none. */
export function answerableFacts(rules: AppliedRuleSet, formats?: CellFormats) {
  const facts = [...IDENTITY, ...RECORD, ...askedFacts(rules)];
  const byName = new Map<string, AnswerableFact[]>();
  const add = (name: string, entry: AnswerableFact) => byName.set(name, [...(byName.get(name) ?? []), entry]);
  const entries = facts.map((fact) => ({
    fact,
    read: cellReader(fact, formats),
    reviewers: isForReviewers(fact),
  }));
  for (const entry of entries) add(entry.fact.id, entry);
  // A header is what people know a fact by as well; two facts may share one.
  for (const entry of entries) {
    const header = headerOf(entry.fact);
    if (!entries.some(({ fact }) => fact.id === header)) add(header, entry);
  }
  const unused = new Set(rules.data.facts.flatMap((fact) => [fact.id, headerOf(fact)]));
  const tables = new Set(rules.data.facts.flatMap(({ id, type }) => (type === 'table' ? [id] : [])));
  const derived = new Set(rules.data.derivedFacts.map(({ id }) => id));
  return {
    /** Every name that a row may write. */
    names: new Set([...byName.keys(), ...unused]),
    find(name: string, row: Row, column: number): readonly AnswerableFact[] {
      const known = byName.get(name);
      if (known !== undefined) return known;
      if (name === '') row.report('cell_required', column, 'write which fact the row answers');
      else if (tables.has(name))
        row.report('fact_not_answerable', column, 'it is a table, which has a file of its own');
      else if (derived.has(name))
        row.report('fact_not_answerable', column, 'it is counted from other answers; answer those');
      else if (unused.has(name))
        row.report('fact_not_in_use', column, 'the row is counted and its answer not used');
      else reportUnknown(name, row, column);
      return [];
    },
  };

  function reportUnknown(name: string, row: Row, column: number): void {
    const fact = name.replace(/\.evidence$/, '');
    if (fact !== name && byName.has(fact))
      row.report(
        'fact_unknown',
        column,
        `write the evidence in the row of ${quoted(fact)}, in the column \`evidence\``,
      );
    else
      row.report(
        'fact_unknown',
        column,
        'name a fact by its id, or by the header of its column',
        nearestName(name, byName.keys()),
      );
  }
}
