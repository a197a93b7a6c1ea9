import { type Decimal, decimal } from '../model/decimal.ts';
import type { FactData, ScalarFactData } from '../model/fact.ts';
import { quoted } from '../model/problem.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { unknownName } from './check-names.ts';
import type { RuleSetProblem } from './rule-set-problem.ts';

type Path = readonly (string | number)[];

/** Checks what a question says of its answers: bounds that hold something, and a `blankMeans` that is itself an answer. */
export function checkAnswers(data: RuleSetData): readonly RuleSetProblem[] {
  return data.facts.flatMap((fact: FactData, i) =>
    fact.type === 'table'
      ? fact.columns.flatMap((column, j) => answerProblems(column, ['facts', i, 'columns', j]))
      : answerProblems(fact, ['facts', i]),
  );
}

function answerProblems(fact: ScalarFactData, path: Path): RuleSetProblem[] {
  switch (fact.type) {
    case 'enum':
    case 'set': {
      const known = fact.values.map((v) => v.value);
      const blank = fact.blankMeans ?? [];
      const strange = (typeof blank === 'string' ? [blank] : blank).filter((value) => !known.includes(value));
      return strange.map((value) => ({
        code: 'value_misfit',
        path: [...path, 'blankMeans'],
        message: unknownName(value, known, `accepted answer of ${quoted(fact.id)}`),
      }));
    }
    case 'integer':
    case 'decimal':
    case 'money':
      return boundsProblems(fact, path);
    default:
      return [];
  }
}

function boundsProblems(
  fact: Extract<ScalarFactData, { readonly minimum?: unknown }>,
  path: Path,
): RuleSetProblem[] {
  const least = bound(fact.minimum);
  const most = bound(fact.maximum);
  if (least !== null && most !== null && least.gt(most)) {
    const message = `the minimum ${fact.minimum} is above the maximum ${fact.maximum}`;
    return [{ code: 'out_of_bounds', path: [...path, 'minimum'], message }];
  }
  const blank = bound(fact.blankMeans);
  if (blank === null) return [];
  const side =
    least !== null && blank.lt(least)
      ? `below the minimum ${fact.minimum}`
      : most !== null && blank.gt(most)
        ? `above the maximum ${fact.maximum}`
        : null;
  if (side === null) return [];
  return [
    {
      code: 'out_of_bounds',
      path: [...path, 'blankMeans'],
      message: `${quoted(String(fact.blankMeans))} is ${side}`,
    },
  ];
}

function bound(written: string | number | undefined): Decimal | null {
  return written === undefined ? null : decimal(String(written));
}
