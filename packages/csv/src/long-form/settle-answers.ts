import { type Attestation, compareText, quoted, type ScalarFactData } from '@grantscore/core';
import { sameValue } from '../cells/same-value.ts';
import type { RowReading } from '../file-reading.ts';
import { linesInWords } from '../found-problem.ts';
import type { LongAnswer } from './answer-plan.ts';

type AnswerRow = RowReading<LongAnswer>;

/** What the rows of one application come to. */
export interface SettledAnswers {
  /** By fact id. */
  readonly attestations: ReadonlyMap<string, Attestation>;
  /** The rows that contradict others, each with what to do about it. */
  readonly contradictions: readonly { readonly row: AnswerRow; readonly expected: string }[];
}

interface Stated {
  readonly row: AnswerRow;
  readonly attestation: Attestation;
}

/**
 * Settles the answers of one application, fact by fact: rows that agree are one answer, and a blank contradicts none. The order of the rows
 * never matters.
 */
export function settleAnswers(rows: readonly AnswerRow[]): SettledAnswers {
  const byFact = new Map<ScalarFactData, Stated[]>();
  for (const row of rows)
    for (const { fact, attestation } of row.value?.answers ?? []) {
      const stated = byFact.get(fact);
      if (stated === undefined) byFact.set(fact, [{ row, attestation }]);
      else stated.push({ row, attestation });
    }
  const attestations = new Map<string, Attestation>();
  const contradictions: { readonly row: AnswerRow; readonly expected: string }[] = [];
  for (const [fact, stated] of byFact) {
    const answers = stated.filter(({ attestation }) => attestation.status !== 'not_provided');
    const groups = alike(fact, answers);
    if (groups.length > 1)
      for (const group of groups) {
        const expected = contradiction(
          fact,
          groups.filter((other) => other !== group),
        );
        for (const { row } of group) contradictions.push({ row, expected });
      }
    else attestations.set(fact.id, joined(stated));
  }
  return { attestations, contradictions };
}

/** That many different answers are told apart; whatever else is said is one group more. */
const GROUPS = 8;

/** The answers in groups that say the same. */
function alike(fact: ScalarFactData, answers: readonly Stated[]): readonly (readonly Stated[])[] {
  const groups: [Stated, ...Stated[]][] = [];
  for (const answer of answers) {
    const same = groups.find(([first]) => agree(fact, first.attestation, answer.attestation));
    const group = same ?? (groups.length > GROUPS ? groups[GROUPS] : undefined);
    if (group === undefined) groups.push([answer]);
    else group.push(answer);
  }
  return groups;
}

function agree(fact: ScalarFactData, a: Attestation, b: Attestation): boolean {
  if (a.status === 'provided' && b.status === 'provided') return sameValue(fact, a.value, b.value);
  return a.status === b.status;
}

function contradiction(fact: ScalarFactData, groups: readonly (readonly Stated[])[]): string {
  const others = groups.flat();
  const lines = linesInWords(others.map(({ row }) => row.line));
  const given = groups.slice(0, 3).map(([first]) => quoted(first?.attestation.cell?.text.trim() ?? ''));
  const verb = others.length === 1 ? 'answers' : 'answer';
  return `${lines} ${verb} ${quoted(fact.id)} with ${given.join(', ')}; keep the rows that are right`;
}

/** One answer of those that agree: always the same one of them, with the evidence that any of them gives. */
function joined(stated: readonly Stated[]): Attestation {
  const [first, ...more] = [...stated].sort(compareStated);
  if (first === undefined) return { status: 'not_provided' };
  const evidence = [first, ...more].find(({ attestation }) => attestation.evidence !== undefined);
  return evidence?.attestation.evidence === undefined
    ? first.attestation
    : { ...first.attestation, evidence: evidence.attestation.evidence };
}

/** Answers before blanks, those with evidence first; the line parts only rows that are alike in everything else. */
function compareStated(a: Stated, b: Stated): number {
  const blank = ({ attestation }: Stated) => Number(attestation.status === 'not_provided');
  const text = ({ attestation }: Stated) => attestation.cell?.text ?? '';
  const bare = ({ attestation }: Stated) => Number(attestation.evidence === undefined);
  const evidence = ({ attestation }: Stated) => attestation.evidence?.text ?? '';
  return (
    blank(a) - blank(b) ||
    bare(a) - bare(b) ||
    compareText(text(a), text(b)) ||
    compareText(evidence(a), evidence(b)) ||
    a.row.line - b.row.line
  );
}
