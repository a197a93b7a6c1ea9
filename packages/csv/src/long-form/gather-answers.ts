import type { Application, FactAnswer, Problem, ProblemCode } from '@grantscore/core';
import { APPLICANT_NAME, COMPETITION_ID } from '../columns.ts';
import type { RowReading } from '../file-reading.ts';
import { foundProblem, isError, linesInWords } from '../found-problem.ts';
import type { LongAnswer } from './answer-plan.ts';
import { type SettledAnswers, settleAnswers } from './settle-answers.ts';

type AnswerRow = RowReading<LongAnswer>;

/**
 * Makes one application of all the rows that name it. Its first row has it as value, the others have none; where one of its rows cannot
 * be used none is, since the others alone would tell another story.
 * @returns The rows, in their order.
 */
export function gatherAnswers(rows: readonly AnswerRow[], file: string): readonly RowReading<Application>[] {
  const byApplication = new Map<string, AnswerRow[]>();
  for (const row of rows) {
    if (row.application === null) continue;
    const own = byApplication.get(row.application);
    if (own === undefined) byApplication.set(row.application, [row]);
    else own.push(row);
  }
  const gathered = new Map<AnswerRow, RowReading<Application>>();
  for (const [id, own] of byApplication) {
    const settled = settleAnswers(own);
    const faults = faultsOf(id, own, settled, file);
    const value = faults.size === 0 ? applicationOf(id, own, settled, file) : null;
    for (const [i, row] of own.entries())
      gathered.set(row, {
        ...row,
        value: i === 0 ? value : null,
        problems: [...row.problems, ...(faults.get(row) ?? [])],
      });
  }
  return rows.map((row) => gathered.get(row) ?? { ...row, value: null });
}

function applicationOf(
  id: string,
  [first]: readonly AnswerRow[],
  { attestations }: SettledAnswers,
  file: string,
): Application {
  const facts: Record<string, FactAnswer> = {};
  // A fact may be called `__proto__`.
  for (const [fact, attestation] of attestations)
    Object.defineProperty(facts, fact, {
      value: attestation,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  const competition = textOf(attestations, COMPETITION_ID);
  delete facts[APPLICANT_NAME];
  delete facts[COMPETITION_ID];
  return {
    id,
    applicantName: textOf(attestations, APPLICANT_NAME),
    ...(competition !== '' && { competition }),
    facts,
    row: { file, line: first?.line ?? 0 },
  };
}

/** Why rows of an application cannot be used, beside what is wrong with each by itself; none where it can be used. */
function faultsOf(
  application: string,
  rows: readonly AnswerRow[],
  { attestations, contradictions }: SettledAnswers,
  file: string,
): ReadonlyMap<AnswerRow, readonly Problem[]> {
  const faults = new Map<AnswerRow, Problem[]>();
  const hold = (row: AnswerRow, code: ProblemCode, expected: string) => {
    const problem = foundProblem(code, file, expected, { line: row.line, application });
    faults.set(row, [...(faults.get(row) ?? []), problem]);
  };
  for (const { row, expected } of contradictions) hold(row, 'answers_contradict', expected);
  const bad = new Set(rows.filter((row) => row.problems.some(isError) || faults.has(row)));
  if (bad.size > 0) {
    const where = linesInWords([...bad].map(({ line }) => line));
    const those = bad.size === 1 ? 'it' : 'them';
    for (const row of rows)
      if (!bad.has(row))
        hold(row, 'answer_quarantined', `correct ${where}, and this row is read with ${those}`);
  } else if (textOf(attestations, APPLICANT_NAME) === '') {
    for (const row of rows)
      hold(row, 'applicant_unnamed', `add a row of this application with the fact \`${APPLICANT_NAME}\``);
  }
  return faults;
}

function textOf(attestations: SettledAnswers['attestations'], name: string): string {
  const said = attestations.get(name);
  return said?.status === 'provided' ? String(said.value) : '';
}
