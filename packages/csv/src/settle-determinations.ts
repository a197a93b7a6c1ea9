import { type Attestation, compareText, type FactAnswer, type Problem, quoted } from '@grantscore/core';
import { sameValue } from './cells/same-value.ts';
import type { RowReading } from './file-reading.ts';
import { foundProblem, linesInWords } from './found-problem.ts';
import type { ReviewerAnswer } from './read-determinations.ts';

/** What the reviewers' answers to one fact of one application come to. */
export interface Settled {
  readonly attestation: Attestation;
  /** The warning that they disagree. */
  readonly problem: Problem | null;
}

/**
 * Settles the determinations of one fact of one application: one answer, the earliest of those that agree, or none where they disagree. The
 * order in which they stand in the file never matters.
 * @param answers - At least one, all of one fact.
 * @param own - The applicant's own answer, if there is one.
 */
export function settleDeterminations(
  answers: readonly [ReviewerAnswer, ...ReviewerAnswer[]],
  own: FactAnswer,
  application: string,
): Settled {
  const corrects = isAttestation(own) ? { corrects: own } : {};
  const sorted = [...answers].sort(compareAnswers);
  const first = sorted[0] ?? answers[0];
  if (sorted.every((other) => agree(first, other)))
    return { attestation: { ...first.answer, ...corrects }, problem: null };
  const claims = sorted.map(({ determination }) => determination);
  const lines = claims.map(({ cell }) => cell?.line ?? 0);
  const given = [...new Set(claims.map(({ text }) => quoted(text)))].join(', ');
  const cell = claims.find((claim) => claim.cell?.line === Math.min(...lines))?.cell;
  return {
    attestation: { status: 'disputed', claims, ...corrects },
    problem: foundProblem(
      'determinations_disagree',
      cell?.file ?? '',
      `${linesInWords(lines)} answer ${quoted(first.fact.id)} with ${given}; agree on one, until then it counts as unknown`,
      { line: cell?.line ?? null, application },
    ),
  };
}

function agree(a: ReviewerAnswer, b: ReviewerAnswer): boolean {
  if (a.answer.status === 'provided' && b.answer.status === 'provided')
    return sameValue(a.fact, a.answer.value, b.answer.value);
  return a.answer.status === b.answer.status;
}

/** By day, reviewer, answer and reason; the line parts only rows that are alike in everything else. */
function compareAnswers({ determination: a }: ReviewerAnswer, { determination: b }: ReviewerAnswer): number {
  return (
    compareText(a.date, b.date) ||
    compareText(a.reviewer, b.reviewer) ||
    compareText(a.text, b.text) ||
    compareText(a.note, b.note) ||
    (a.cell?.line ?? 0) - (b.cell?.line ?? 0)
  );
}

function isAttestation(answer: FactAnswer): answer is Attestation {
  return typeof answer === 'object' && answer !== null && 'status' in answer;
}

/** The usable answers of reviewers among the rows of one application, by fact. */
export function answersByFact(
  rows: readonly RowReading<ReviewerAnswer | 'not_in_use'>[],
): ReadonlyMap<string, readonly [ReviewerAnswer, ...ReviewerAnswer[]]> {
  const byFact = new Map<string, [ReviewerAnswer, ...ReviewerAnswer[]]>();
  for (const { value } of rows) {
    if (value === null || value === 'not_in_use') continue;
    const answers = byFact.get(value.fact.id);
    if (answers === undefined) byFact.set(value.fact.id, [value]);
    else answers.push(value);
  }
  return byFact;
}
