import type {
  AppliedRuleSet,
  Attestation,
  CellRef,
  Condition,
  Derivation,
  DerivedAnswer,
  Determination,
  Evaluation,
  RowReading,
  TestDerivation,
} from '@grantscore/core';
import { answerClause } from './answer-clause.ts';
import { clauseList } from './clause.ts';
import type { ExplainedCondition, ExplainedDerivation } from './explanation.ts';
import { type FactCatalogue, factCatalogue } from './fact-catalogue.ts';
import { wantedAnswer } from './operator-phrases.ts';

/** The whole tree with a sentence for each test, its keys in one fixed order whoever made it. */
export function explainedDerivation(derivation: Derivation, rules: AppliedRuleSet): ExplainedDerivation {
  const catalogue = factCatalogue(rules);
  const explained = (node: Derivation): ExplainedDerivation => {
    const { outcome } = node;
    switch (node.kind) {
      case 'all':
      case 'any':
        return {
          kind: node.kind,
          outcome,
          decisive: [...node.decisive],
          children: node.children.map(explained),
        };
      case 'not':
        return { kind: 'not', outcome, child: explained(node.child) };
      case 'condition':
        return { kind: 'condition', outcome, condition: node.condition };
      case 'test':
        return {
          kind: 'test',
          outcome,
          fact: node.fact,
          operator: node.operator,
          expected: node.expected,
          sentence: testSentence(node, catalogue),
          answer: copyAnswer(node.answer),
          cells: node.answer.status === 'derived' ? node.cells.map(copyCell) : [],
        };
    }
  };
  return explained(derivation);
}

/** The derivation of every named condition that findings refer to, each once, in the order of the rule set. */
export function explainedConditions(evaluation: Evaluation): readonly ExplainedCondition[] {
  const { findings, rules } = evaluation;
  const found = new Map<string, Derivation>();
  const collect = (node: Derivation): void => {
    switch (node.kind) {
      case 'all':
      case 'any':
        for (const child of node.children) collect(child);
        break;
      case 'condition':
        found.set(node.condition, node.child);
        collect(node.child);
        break;
      case 'not':
        collect(node.child);
        break;
      case 'test':
        break;
    }
  };
  for (const finding of findings) {
    const { appliesWhen, when } = finding.criterion;
    if (appliesWhen !== undefined && namesAny(appliesWhen) && finding.appliesDerivation !== null)
      collect(finding.appliesDerivation);
    if (namesAny(when)) collect(finding.derivation);
  }
  return rules.conditions.flatMap(({ id }) => {
    const derivation = found.get(id);
    return derivation === undefined ? [] : [{ id, derivation: explainedDerivation(derivation, rules) }];
  });
}

/** Whether a condition refers to a named one: only then is its derivation worth building. */
function namesAny(condition: Condition): boolean {
  if ('condition' in condition) return true;
  if ('not' in condition) return namesAny(condition.not);
  const children = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return children.some(namesAny);
}

/** One test in words: the answer, and what would meet the test where it is not met. */
function testSentence(test: TestDerivation, catalogue: FactCatalogue): string {
  const met = test.outcome === 'met';
  const answer = clauseList([answerClause(test, met, catalogue)]);
  if (met) return answer;
  const fact = catalogue.fact(test.fact);
  return `${answer}; ${wantedAnswer(test.operator, test.expected, fact, 'met')} would meet this test`;
}

export function copyCell({ file, line, column, header, text }: CellRef): CellRef {
  return { file, line, column, header, text };
}

function copyAnswer(answer: Attestation | DerivedAnswer): Attestation | DerivedAnswer {
  if (answer.status !== 'derived') return copyAttestation(answer);
  const { status, least, most, share, unknownBecause, rows } = answer;
  return {
    status,
    least,
    most,
    share: share === null ? null : { part: copyAnswer(share.part), whole: copyAnswer(share.whole) },
    unknownBecause,
    rows: rows === null ? null : rows.map(copyRow),
  };
}

function copyRow({ within, name, cells, missing }: RowReading): RowReading {
  return {
    within,
    name,
    cells: cells.map(copyCell),
    missing: missing.map(({ column, cells: blank }) => ({ column, cells: blank.map(copyCell) })),
  };
}

function copyAttestation(answer: Attestation): Attestation {
  const { cell, evidence, determination, corrects } = answer;
  const place = {
    ...(cell === undefined ? {} : { cell: copyCell(cell) }),
    ...(evidence === undefined
      ? {}
      : {
          evidence: {
            text: evidence.text,
            ...(evidence.cell === undefined ? {} : { cell: copyCell(evidence.cell) }),
          },
        }),
    ...(determination === undefined ? {} : { determination: copyDetermination(determination) }),
    ...(corrects === undefined ? {} : { corrects: copyAttestation(corrects) }),
  };
  switch (answer.status) {
    case 'provided':
      return { status: answer.status, value: answer.value, ...place };
    case 'disputed':
      return { status: answer.status, claims: answer.claims.map(copyDetermination), ...place };
    default:
      return { status: answer.status, ...place };
  }
}

export function copyDetermination({ text, reviewer, date, note, cell }: Determination): Determination {
  return { text, reviewer, date, note, ...(cell === undefined ? {} : { cell: copyCell(cell) }) };
}
