import { type Answer, type Attestation, attestationOf, Decimal, type ScalarValue } from '@grantscore/core';
import type { AnswerChange } from '@grantscore/core/what-if';
import { givenText } from '../explain/answer-clause.ts';
import type { FactNotes } from '../explain/fact-catalogue.ts';
import { orList } from '../explain/lists.ts';

/** One answer changed, in words. */
export interface ChangedAnswer {
  readonly fact: string;
  readonly label: string;
  /** The answer given: `9 months`, `no answer`. */
  readonly from: string;
  /** Every choice that does it; of numbers, days and sets the one nearest to the answer given. */
  readonly to: string;
  /** One of the answers that do it, as the rules read it; null for “not applicable”. */
  readonly value: ScalarValue | null;
}

export function changedAnswer(
  { fact, answers }: AnswerChange,
  given: Attestation,
  notes: FactNotes,
): ChangedAnswer {
  const isChoice = notes.type === 'boolean' || notes.type === 'enum';
  const shown = isChoice ? answers : answers.slice().sort(byDistance(given)).slice(0, 1);
  return {
    fact,
    label: notes.label,
    from: fromText(given, notes),
    to: orList(shown.map((answer) => givenText(attestationOf(answer), notes))),
    value: providedValue(shown[0]),
  };
}

function fromText(given: Attestation, notes: FactNotes): string {
  if (given.status === 'not_provided') return 'no answer';
  if (given.status === 'disputed') return 'answers on which reviewers disagree';
  return givenText(given, notes);
}

function providedValue(answer: Answer): ScalarValue | null {
  const attestation = attestationOf(answer);
  return attestation.status === 'provided' ? attestation.value : null;
}

/** Nearest first; where nothing was given the order stays, the most ordinary first. */
function byDistance(given: Attestation): (a: Answer, b: Answer) => number {
  const from = given.status === 'provided' ? given.value : null;
  if (from === null) return () => 0;
  return (a, b) => distance(from, providedValue(a)).cmp(distance(from, providedValue(b)));
}

const FAR = new Decimal(Number.POSITIVE_INFINITY);

function distance(from: ScalarValue, to: ScalarValue | null): Decimal {
  if (to === null) return FAR;
  if (Array.isArray(from) && Array.isArray(to)) {
    const apart = [...from, ...to].filter((member) => !from.includes(member) || !to.includes(member));
    return new Decimal(apart.length);
  }
  return position(from).minus(position(to)).abs();
}

/** A number, or a day or moment in milliseconds. */
function position(value: ScalarValue): Decimal {
  const text = String(value);
  return new Decimal(/^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : text);
}
