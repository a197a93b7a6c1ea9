import {
  type Application,
  type AppliedRuleSet,
  attestationOf,
  type FactAnswer,
  RECORD_FACTS,
} from '@grantscore/core';
import { givenText } from './answer-clause.ts';
import { type FactNotes, factCatalogue } from './fact-catalogue.ts';
import { andList, counted, numberWord } from './lists.ts';
import { nameText } from './values.ts';

/**
 * Some answers in words, in the order of the questions: `kind: public library; yes to A and B; no to C`, and the rows of a table one by one.
 * What is not answered is left out; `nothing is answered` where that is all.
 */
export function givenAnswers(facts: Application['facts'], rules: AppliedRuleSet): string {
  const catalogue = factCatalogue(rules);
  const given = [...RECORD_FACTS, ...rules.data.facts].flatMap(({ id }) =>
    Object.hasOwn(facts, id) ? [{ fact: catalogue.fact(id), answer: facts[id] }] : [],
  );
  const scalars = given.filter(({ fact }) => fact.type !== 'table');
  const tables = given.filter(({ fact }) => fact.type === 'table');
  const parts = [...scalarTexts(scalars), ...tables.flatMap(({ fact, answer }) => tableTexts(fact, answer))];
  return parts.length === 0 ? 'nothing is answered' : parts.join('; ');
}

interface Given {
  readonly fact: FactNotes;
  readonly answer: FactAnswer;
}

/** Each answer beside its label; yes, no and “not applicable” once for all that they are answered to. */
function scalarTexts(answers: readonly Given[]): readonly string[] {
  const single: string[] = [];
  const shared = new Map<string, string[]>();
  for (const { fact, answer } of answers) {
    const attestation = attestationOf(answer);
    if (attestation.status === 'not_provided') continue;
    const text = givenText(attestation, { ...fact, values: new Map() });
    if (fact.type === 'boolean' || attestation.status !== 'provided')
      shared.set(text, [...(shared.get(text) ?? []), fact.label]);
    else single.push(`${fact.label}: ${valueWords(attestation.value, fact) ?? text}`);
  }
  return [...single, ...[...shared].map(([text, labels]) => `${text} to ${andList(labels)}`)];
}

/** Choices by their words alone, texts as they stand; null for what is measured. */
function valueWords(value: unknown, fact: FactNotes): string | null {
  const words = (choice: string) => fact.values.get(choice) ?? choice;
  if (Array.isArray(value))
    return value.length === 0 ? 'none of them' : andList(value.map(String).map(words));
  if (fact.type === 'enum') return words(String(value));
  if (fact.type !== 'text') return null;
  return nameText(String(value)) || 'an empty text';
}

function tableTexts(table: FactNotes, answer: FactAnswer): readonly string[] {
  if (typeof answer !== 'object' || answer === null || 'status' in answer) return [];
  if (answer.length === 0) return [`no ${table.label}`];
  const rows: string[] = [];
  for (const row of answer) {
    if (typeof row === 'string') continue;
    const cells = [...table.columns.values()].map((fact) => ({ fact, answer: row[fact.id] }));
    rows.push(scalarTexts(cells).join(', ') || 'nothing is answered');
  }
  const count = counted(numberWord(rows.length), 'row');
  return [`${count} of ${table.label}: ${rows.map((row) => `[${row}]`).join(' ')}`];
}
