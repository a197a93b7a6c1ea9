import type { CellRef } from '@grantscore/core';
import { cellText } from '../explain/cell-places.ts';
import type { ExplainedDerivation, FindingExplanation } from '../explain/explanation.ts';
import { code, nameText, oneLine } from '../explain/values.ts';
import { OUTCOME_WORDS, type ReportNames } from './finding-words.ts';

/** A line of a whole derivation and how deep it stands. */
export interface DerivationLine {
  readonly depth: number;
  readonly text: string;
}

/** Every test of a finding with its cells, in the form of its condition. */
export function derivationLines(finding: FindingExplanation, names: ReportNames): readonly DerivationLine[] {
  const { appliesDerivation, derivation, applies } = finding;
  return [
    ...(appliesDerivation === null
      ? []
      : [
          { depth: 0, text: `whether it applies: ${APPLIES_WORDS[applies]}` },
          ...treeLines(appliesDerivation, 1, names),
        ]),
    { depth: 0, text: 'whether it is met:' },
    ...treeLines(derivation, 1, names),
  ];
}

const APPLIES_WORDS = { met: 'it does', not_met: 'it does not', indeterminate: 'could not be told' } as const;

function treeLines(node: ExplainedDerivation, depth: number, names: ReportNames): readonly DerivationLine[] {
  const line = (text: string): DerivationLine => ({ depth, text: `${OUTCOME_WORDS[node.outcome]}: ${text}` });
  switch (node.kind) {
    case 'all':
    case 'any':
      return [
        line(node.kind === 'all' ? 'all of these' : 'at least one of these'),
        ...node.children.flatMap((child) => treeLines(child, depth + 1, names)),
      ];
    case 'not':
      return [line('the opposite of this'), ...treeLines(node.child, depth + 1, names)];
    case 'condition':
      return [line(names.condition(node.condition)), ...treeLines(node.child, depth + 1, names)];
    case 'test':
      return [line(node.sentence), ...answerLines(node).map((text) => ({ depth: depth + 1, text }))];
  }
}

function answerLines({ answer, cells }: Extract<ExplainedDerivation, { kind: 'test' }>): readonly string[] {
  if (answer.status === 'derived') return cells.map(cellText);
  const reviewers =
    answer.status === 'disputed'
      ? answer.claims
      : answer.determination === undefined
        ? []
        : [answer.determination];
  const determined = reviewers.map(({ reviewer, date, text, note, cell }) => {
    const noted = note === '' ? '' : `, note: ${code(note)}`;
    const at = cell === undefined ? '' : ` (${placeOf(cell)})`;
    return `reviewer ${nameText(reviewer)} on ${oneLine(date)}: ${code(text)}${noted}${at}`;
  });
  const places = new Set(reviewers.map(({ cell }) => (cell === undefined ? '' : placeOf(cell))));
  const own = cells.filter((cell) => !places.has(placeOf(cell)));
  const evidence = answer.evidence ?? answer.corrects?.evidence;
  return [
    ...determined,
    ...own.map((cell) =>
      reviewers.length > 0 ? `the applicant’s own answer: ${cellText(cell)}` : cellText(cell),
    ),
    ...(evidence === undefined ? [] : [`evidence: ${oneLine(evidence.text)}`]),
  ];
}

function placeOf({ file, line, column }: CellRef): string {
  return `${oneLine(file)} line ${line}, column ${column}`;
}
