import { Decimal } from '../model/decimal.ts';
import type { DerivedFactData } from '../model/derived-fact.ts';
import type { AcceptedAnswer, FactData } from '../model/fact.ts';
import {
  inBothLists,
  isEmpty,
  type ListDiff,
  listDiff,
  type PartChange,
  type PartValue,
  partChanges,
} from './diff-parts.ts';
import { sameData } from './same-data.ts';

type QuestionPart =
  | 'question'
  | 'help'
  | 'type'
  | 'unit'
  | 'notApplicable'
  | 'minimum'
  | 'maximum'
  | 'answeredBy'
  | 'changeable'
  | 'column'
  | 'blankMeans'
  | 'plannedBy';

/** A question that is asked otherwise than before, or of which other answers are accepted. */
export interface QuestionDiff {
  readonly id: string;
  readonly label: string;
  readonly changes: readonly PartChange<QuestionPart>[];
  readonly answers: ListDiff<AcceptedAnswer>;
  /** Accepted answers that stay and are explained in other words. */
  readonly reworded: readonly { readonly value: string; readonly from: string; readonly to: string }[];
  /** The columns of a table; null for other questions. */
  readonly columns: (ListDiff<FactData> & { readonly changed: readonly QuestionDiff[] }) | null;
}

/** A fact that follows from others otherwise than before. */
export interface DerivationDiff {
  readonly id: string;
  readonly label: string;
  readonly from: DerivedFactData['derive'];
  readonly to: DerivedFactData['derive'];
}

export function diffQuestions(from: readonly FactData[], to: readonly FactData[]): readonly QuestionDiff[] {
  return inBothLists(from, to).flatMap(([before, after]) => {
    const diff = diffQuestion(before, after);
    const isSame =
      diff.changes.length === 0 &&
      isEmpty(diff.answers) &&
      diff.reworded.length === 0 &&
      (diff.columns === null || (isEmpty(diff.columns) && diff.columns.changed.length === 0));
    return isSame ? [] : [diff];
  });
}

/** Derived facts with the values of their parameters, in the order of the second. */
export function diffDerivations(
  from: readonly DerivedFactData[],
  to: readonly DerivedFactData[],
): readonly DerivationDiff[] {
  return inBothLists(from, to)
    .filter(([before, after]) => !sameData(before.derive, after.derive))
    .map(([before, after]) => ({
      id: after.id,
      label: after.label,
      from: before.derive,
      to: after.derive,
    }));
}

function diffQuestion(from: FactData, to: FactData): QuestionDiff {
  const [before, after] = [answersOf(from), answersOf(to)];
  const words = new Map(before.map(({ value, label }) => [value, label]));
  const [columns, newColumns] = [columnsOf(from), columnsOf(to)];
  return {
    id: to.id,
    label: to.label,
    changes: partChanges(partsOf(from), partsOf(to)),
    answers: listDiff(before, after, ({ value }) => value),
    reworded: after.flatMap(({ value, label }) => {
      const own = words.get(value);
      return own === undefined || own === label ? [] : [{ value, from: own, to: label }];
    }),
    columns:
      columns === null && newColumns === null
        ? null
        : {
            ...listDiff<FactData>(columns ?? [], newColumns ?? [], ({ id }) => id),
            changed: diffQuestions(columns ?? [], newColumns ?? []),
          },
  };
}

/** Everything that is asked or decides how an answer is read; a part that is absent says what its absence means. */
function partsOf(fact: FactData): Readonly<Record<QuestionPart, PartValue>> {
  return {
    question: fact.question,
    help: fact.help ?? null,
    type: fact.type,
    unit: fact.unit ?? null,
    notApplicable: fact.notApplicable ?? false,
    minimum: 'minimum' in fact ? number(fact.minimum) : null,
    maximum: 'maximum' in fact ? number(fact.maximum) : null,
    answeredBy: fact.answeredBy ?? 'applicant',
    changeable: fact.changeable ?? false,
    column: fact.column ?? null,
    blankMeans: 'blankMeans' in fact ? (fact.blankMeans ?? null) : null,
    plannedBy: fact.type === 'table' ? (fact.plannedBy ?? null) : null,
  };
}

/** A number in one way of writing it. */
function number(value: string | number | undefined): string | null {
  return value === undefined ? null : new Decimal(value).toFixed();
}

function answersOf(fact: FactData): readonly AcceptedAnswer[] {
  return 'values' in fact ? fact.values : [];
}

function columnsOf(fact: FactData): readonly FactData[] | null {
  return fact.type === 'table' ? fact.columns : null;
}
