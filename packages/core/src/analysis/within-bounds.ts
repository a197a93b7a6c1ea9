import {
  type Answer,
  type Application,
  answerTo,
  RECORD_FACTS,
  type TableRow,
} from '../model/application.ts';
import { Decimal } from '../model/decimal.ts';
import type { FactData, ScalarFactData } from '../model/fact.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';

/** Whether every number of an application, in its rows as well, lies within the bounds of its question: whether anybody could give it. */
export function isWithinBounds({ facts }: Application, { data }: AppliedRuleSet): boolean {
  return [...RECORD_FACTS, ...data.facts].every((fact: FactData) => {
    const answer = answerTo(fact.id, facts);
    if (fact.type !== 'table') return isCellWithin(answer as Answer, fact);
    const rows = Array.isArray(answer) ? (answer as readonly TableRow[]) : [];
    return rows.every((row) => fact.columns.every((column) => isCellWithin(row[column.id], column)));
  });
}

/** Whether an answer that is a number lies within the bounds of its question; any other does. */
export function isCellWithin(answer: Answer, fact: ScalarFactData): boolean {
  if (typeof answer !== 'string' && typeof answer !== 'number') return true;
  if (fact.type !== 'integer' && fact.type !== 'decimal' && fact.type !== 'money') return true;
  const number = new Decimal(answer);
  return (
    (fact.minimum === undefined || number.gte(fact.minimum)) &&
    (fact.maximum === undefined || number.lte(fact.maximum))
  );
}
