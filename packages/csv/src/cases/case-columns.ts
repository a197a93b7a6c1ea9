import {
  type FactData,
  OUTCOMES,
  type ParameterData,
  type RuleSetData,
  type ScalarFactData,
} from '@grantscore/core';
import { headerOf, RECORD } from '../columns.ts';

/** The columns of a table of cases that are about no fact: in front of those of the facts, and behind them. */
export const FRONT = ['criterion', 'leaf', 'case', 'outcome', 'why'] as const;
export const BACK = ['agreed (yes/no)', 'signed by', 'date'] as const;

/** A fact that has a column in tables of cases. */
export interface CaseFact {
  readonly fact: FactData;
  readonly header: string;
}

/**
 * Every fact of a rule set that a case can answer, those of the application's record first, under the name that it has in an applications file;
 * one whose name another column has already, under `fact ID`.
 */
export function caseFacts(data: RuleSetData): readonly CaseFact[] {
  const taken = new Set<string>([...FRONT, ...BACK]);
  return [...RECORD, ...data.facts].map((fact) => {
    const own = headerOf(fact);
    const header = taken.has(own) ? `fact ${fact.id}` : own;
    taken.add(header);
    return { fact, header };
  });
}

/** The column of a parameter that a case sets. */
export function parameterHeader(id: string): string {
  return `parameter ${id}`;
}

/** A parameter's values are read as the answers of a fact of its type. */
export function parameterFact(parameter: ParameterData): ScalarFactData {
  const { id, label, description: question } = parameter;
  if (parameter.type === 'enum') return { id, label, question, type: 'enum', values: parameter.values };
  return parameter.type === 'integer'
    ? { id, label, question, type: 'integer', minimum: parameter.minimum, maximum: parameter.maximum }
    : { id, label, question, type: 'decimal', minimum: parameter.minimum, maximum: parameter.maximum };
}

/** Outcomes are read as the answers of a fact. */
export const OUTCOME_FACT = {
  id: 'outcome',
  label: 'outcome',
  question: 'What has to come out?',
  type: 'enum',
  values: OUTCOMES.map((outcome) => ({ value: outcome, label: outcome.replace('_', ' ') })),
} as const satisfies ScalarFactData;
