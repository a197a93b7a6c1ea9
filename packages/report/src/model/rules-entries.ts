import {
  type AppliedRuleSet,
  type BasisGrade,
  deadlineInstant,
  type FactData,
  type ParameterData,
  type ParameterValue,
} from '@grantscore/core';
import { gradeText } from '../explain/citations.ts';
import { dayText } from '../explain/dates.ts';
import { type FactNotes, factCatalogue } from '../explain/fact-catalogue.ts';
import { counted, numberWord } from '../explain/lists.ts';
import { moneyText } from '../explain/values.ts';
import { everyFactRead } from './facts-in-use.ts';

/** A declared parameter with the value it has here and who set it. */
export interface ParameterEntry {
  readonly id: string;
  readonly label: string;
  readonly value: ParameterValue;
  /** The value as it is shown, with its words where it is a choice. */
  readonly text: string;
  readonly setBy: 'solicitation' | 'rule set';
  readonly basis: BasisGrade;
  readonly basisText: string;
}

/** A fact that a criterion in use reads or shows. Its label stands here alone. */
export interface FactEntry {
  readonly id: string;
  readonly label: string;
  readonly type: FactNotes['type'];
  readonly unit: string | null;
  /** The question asked; null for derived facts. */
  readonly question: string | null;
  readonly answeredBy: 'applicant' | 'reviewer' | 'derived';
}

/** The solicitation's own items, and how many criteria model them. */
export interface ItemsEntry {
  readonly items: readonly {
    readonly id: string;
    readonly label: string;
    readonly criteria: readonly string[];
  }[];
  /** `five items, seven criteria`. */
  readonly counts: string;
}

/** Federal funds, US dollars as text. */
export interface FundsEntry {
  readonly amount: string;
  /** What the sum is and who says so; null where it is what was expected to be available. */
  readonly note: string | null;
}

export interface DeadlineEntry {
  readonly label: string;
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
  /** The same moment in UTC. */
  readonly instant: string;
  readonly text: string;
}

export function parameterEntries(rules: AppliedRuleSet): readonly ParameterEntry[] {
  return rules.parameters.map(({ parameter, value, setBy }) => ({
    id: parameter.id,
    label: parameter.label,
    value,
    text: parameterText(parameter, value),
    setBy,
    basis: parameter.basis,
    basisText: gradeText(parameter.basis),
  }));
}

function parameterText(parameter: ParameterData, value: ParameterValue): string {
  const words =
    parameter.type === 'enum' ? parameter.values.find((choice) => choice.value === value)?.label : undefined;
  return words === undefined ? String(value) : `${value} (${words})`;
}

/** Every fact behind a criterion in use, in the order of the record, the rule set, and what is derived. */
export function factEntries(rules: AppliedRuleSet): readonly FactEntry[] {
  const catalogue = factCatalogue(rules);
  const questions = new Map(everyFactRead(rules).map((fact) => [fact.id, fact]));
  const asked = [...questions.values()].map((fact: FactData) => ({ fact, notes: catalogue.fact(fact.id) }));
  return [
    ...asked.map(({ fact, notes }) => ({
      id: fact.id,
      label: fact.label,
      type: fact.type,
      unit: notes.unit,
      question: fact.question,
      answeredBy: notes.answeredBy,
    })),
    ...rules.derivedFacts.map((fact) => ({
      id: fact.id,
      label: fact.label,
      type: catalogue.fact(fact.id).type,
      unit: fact.unit ?? null,
      question: null,
      answeredBy: 'derived' as const,
    })),
  ];
}

export function itemsEntry(rules: AppliedRuleSet): ItemsEntry | null {
  const items = rules.solicitation?.data.items;
  if (items === undefined || items.length === 0) return null;
  const criteria = new Set(items.flatMap((item) => item.criteria));
  return {
    items: items.map(({ id, label, criteria: ids }) => ({ id, label, criteria: [...ids] })),
    counts: `${counted(numberWord(items.length), 'item')}, ${counted(numberWord(criteria.size), 'criterion', 'criteria')}`,
  };
}

/** The solicitation's funds; null where it says nothing of them. */
export function fundsEntry({ solicitation }: AppliedRuleSet): FundsEntry | null {
  const { funds, fundsNote } = solicitation?.data ?? {};
  return funds === undefined ? null : { amount: funds, note: fundsNote ?? null };
}

/** `Funds expected: $24,000.00`, or the sum with what it is. */
export function fundsText({ amount, note }: FundsEntry): string {
  return note === null ? `Funds expected: ${moneyText(amount)}` : `Funds: ${moneyText(amount)}, ${note}`;
}

export function deadlineEntries(rules: AppliedRuleSet): readonly DeadlineEntry[] {
  return (rules.solicitation?.data.deadlines ?? []).map((deadline) => {
    const { label, date, time, timeZone } = deadline;
    const instant = deadlineInstant(deadline);
    return { label, date, time, timeZone, instant, text: `${label}: ${dayText(date)}, ${time} ${timeZone}` };
  });
}
