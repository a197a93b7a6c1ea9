import type { Attestation, CellRef, Determination } from '@grantscore/core';
import { cellText } from '../explain/cell-places.ts';
import type {
  ApplicationExplanation,
  ExplainedDerivation,
  FindingExplanation,
} from '../explain/explanation.ts';
import { code, nameText, oneLine } from '../explain/values.ts';
import { OUTCOME_WORDS, type ReportNames } from './finding-words.ts';

/** A line of a whole derivation and how deep it stands. */
export interface DerivationLine {
  readonly depth: number;
  readonly text: string;
}

/** Every test of a finding with its cells, in the form of its condition; named conditions are followed. */
export function derivationLines(
  { appliesDerivation, derivation, applies }: FindingExplanation,
  { conditions }: ApplicationExplanation,
  names: ReportNames,
): readonly DerivationLine[] {
  const named = new Map(conditions.map((condition) => [condition.id, condition.derivation]));
  return [
    ...(appliesDerivation === null
      ? []
      : [
          { depth: 0, text: `whether it applies: ${APPLIES_WORDS[applies]}` },
          ...treeLines(appliesDerivation, 1),
        ]),
    { depth: 0, text: 'whether it is met:' },
    ...treeLines(derivation, 1),
  ];

  function treeLines(node: ExplainedDerivation, depth: number): readonly DerivationLine[] {
    const line = (text: string): DerivationLine => ({
      depth,
      text: `${OUTCOME_WORDS[node.outcome]}: ${text}`,
    });
    switch (node.kind) {
      case 'all':
      case 'any':
        return [
          line(node.kind === 'all' ? 'all of these' : 'at least one of these'),
          ...node.children.flatMap((child) => treeLines(child, depth + 1)),
        ];
      case 'not':
        return [line('the opposite of this'), ...treeLines(node.child, depth + 1)];
      case 'condition': {
        const within = named.get(node.condition);
        return [
          line(names.condition(node.condition)),
          ...(within === undefined ? [] : treeLines(within, depth + 1)),
        ];
      }
      case 'test':
        return [line(node.sentence), ...answerLines(node).map((text) => ({ depth: depth + 1, text }))];
    }
  }
}

const APPLIES_WORDS = { met: 'it does', not_met: 'it does not', indeterminate: 'could not be told' } as const;

function answerLines({ answer, cells }: Extract<ExplainedDerivation, { kind: 'test' }>): readonly string[] {
  if (answer.status === 'derived') return cells.map(cellText);
  const reviewers =
    answer.status === 'disputed'
      ? answer.claims
      : answer.determination === undefined
        ? []
        : [answer.determination];
  const evidence = answer.evidence ?? answer.corrects?.evidence;
  const own = ownCells(answer, reviewers);
  return [
    ...reviewers.map(determinationText),
    ...own.map((cell) =>
      reviewers.length > 0 ? `the applicant’s own answer: ${cellText(cell)}` : cellText(cell),
    ),
    ...(evidence === undefined ? [] : [`evidence: ${nameText(evidence.text)}`]),
  ];
}

/** The cells of an answer that are not a reviewer's. */
function ownCells(answer: Attestation, reviewers: readonly Determination[]): readonly CellRef[] {
  const places = new Set(reviewers.map(({ cell }) => (cell === undefined ? '' : placeOf(cell))));
  const chain: CellRef[] = [];
  for (let given: Attestation | undefined = answer; given !== undefined; given = given.corrects) {
    if (given.cell !== undefined && !places.has(placeOf(given.cell))) chain.push(given.cell);
  }
  return chain;
}

function determinationText({ reviewer, date, text, note, cell }: Determination): string {
  const noted = note === '' ? '' : `, note: ${code(note)}`;
  const at = cell === undefined ? '' : ` (${placeOf(cell)})`;
  return `reviewer ${nameText(reviewer)} on ${oneLine(date)}: ${code(text)}${noted}${at}`;
}

function placeOf({ file, line, column }: CellRef): string {
  return `${nameText(file)} line ${line}, column ${column}`;
}
