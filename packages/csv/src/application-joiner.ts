import {
  type Application,
  type AppliedRuleSet,
  answerReaderOf,
  attestationOf,
  compareText,
  type FactAnswer,
  type Problem,
  saysNo,
  type TableFactData,
  type TableRow,
  withAnswer,
  withFacts,
} from '@grantscore/core';
import { subawardsTable } from './columns.ts';
import type { RowReading } from './file-reading.ts';
import { notPlanned } from './not-planned.ts';
import type { ReviewerAnswer } from './read-determinations.ts';
import type { RowLedger } from './row-ledger.ts';
import { answersByFact, settleDeterminations } from './settle-determinations.ts';

/** An application with what stands about it in the other files, and what is odd about that. */
export interface JoinedApplication {
  readonly application: Application;
  readonly warnings: readonly Problem[];
}

const NO_WARNINGS: readonly Problem[] = [];

/**
 * Makes the joiner of one application after another with its rows of the files beside it, as far as those are not held back. An application
 * of which nothing stands there is handed back as it is.
 */
export function applicationJoiner(
  rules: AppliedRuleSet,
  subawards: RowLedger<TableRow> | null,
  determinations: RowLedger<ReviewerAnswer | 'not_in_use'> | null,
): (application: Application) => JoinedApplication {
  const named = subawardsTable(rules);
  const table = subawards !== null && named?.inUse ? named.table : null;
  const planned = table?.plannedBy === undefined ? () => undefined : answerReaderOf(table.plannedBy);
  return (given) => {
    const { id } = given;
    const answers = determinations?.byApplication.get(id);
    const { application, warnings } =
      answers === undefined
        ? { application: given, warnings: NO_WARNINGS }
        : determined(
            given,
            answers.filter((answer) => !determinations?.isHeld(answer)),
          );
    if (subawards === null || table === null) return { application, warnings };
    const rows = subawards.byApplication.get(id) ?? [];
    const [first] = rows;
    const isOdd = first !== undefined && saysNo(planned(application));
    return {
      application: withAnswer(application, table.id, tableRows(rows, table)),
      warnings: isOdd ? [...warnings, notPlanned(id, first.line, table, subawards.reading.file)] : warnings,
    };
  };
}

/** Puts the reviewers’ answers in the place of the applicant's. */
function determined(
  application: Application,
  rows: readonly RowReading<ReviewerAnswer | 'not_in_use'>[],
): JoinedApplication {
  const facts: Record<string, FactAnswer> = { ...application.facts };
  const warnings: Problem[] = [];
  for (const [fact, answers] of answersByFact(rows)) {
    const { attestation, problem } = settleDeterminations(answers, facts[fact], application.id);
    facts[fact] = attestation;
    if (problem !== null) warnings.push(problem);
  }
  return { application: withFacts(application, facts), warnings };
}

/** The rows of an application's table, in an order that their order in the file does not change. */
function tableRows(rows: readonly RowReading<TableRow>[], table: TableFactData): readonly TableRow[] {
  const keyed = rows.flatMap(({ value, line }) => {
    if (value === null) return [];
    const key = table.columns.map(({ id }) => attestationOf(value[id]).cell?.text ?? '');
    return [{ value, line, key }];
  });
  keyed.sort((a, b) => {
    for (const [i, text] of a.key.entries()) {
      const order = compareText(text, b.key[i] ?? '');
      if (order !== 0) return order;
    }
    return a.line - b.line;
  });
  return keyed.map(({ value }) => value);
}
