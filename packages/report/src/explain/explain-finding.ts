import {
  type AppliedRuleSet,
  answerTo,
  attestationOf,
  decimal,
  type Finding,
  type Scorecard,
  type TestDerivation,
} from '@grantscore/core';
import { givenText } from './answer-clause.ts';
import { cellPlaces } from './cell-places.ts';
import { decisiveCells } from './decisive-cells.ts';
import { everyTest } from './every-test.ts';
import { evidenceOf, isMetOnAttestation } from './evidence.ts';
import { copyCell, explainedDerivation } from './explained-derivation.ts';
import type { FindingExplanation, PointsText, ShownFact } from './explanation.ts';
import { factCatalogue } from './fact-catalogue.ts';
import { factsBehind, sourcesOf } from './facts-behind.ts';
import { type Reason, reasonOf } from './reasons.ts';
import type { Remedy } from './remedies.ts';
import { type ScoreBounds, scoreIfMet } from './score-if-met.ts';
import { pointsText } from './values.ts';

/** One finding in words, with everything it rests on. */
export function explainFinding(found: Finding, scorecard: Scorecard, scale: number): FindingExplanation {
  const { rules } = scorecard.evaluation;
  const { criterion, outcome, applies, test, derivation, appliesDerivation } = found;
  // Both trees are built anew each time they are read; here they are read more than once.
  const finding: Finding = { criterion, outcome, applies, test, derivation, appliesDerivation };
  const points = pointsOf(finding, scorecard, scale);
  const reason = reasonOf(finding, rules, points?.available.startsWith('-') === true);
  const promised = promisedScore(reason, finding, scorecard);
  return {
    criterion: criterion.id,
    outcome,
    applies,
    test,
    points,
    because: reason.because,
    change: changeText(reason, finding, promised, scorecard, scale),
    ifMet:
      promised === null
        ? null
        : {
            score: pointsText(promised.score, scale),
            least: pointsText(promised.least, scale),
            most: pointsText(promised.most, scale),
          },
    where: cellPlaces(reason.tests.flatMap(decisiveCells)),
    evidence: evidenceOf(reason.tests),
    onAttestation: isMetOnAttestation(finding, scorecard.evaluation.application),
    disputed: disputedFacts([
      ...(appliesDerivation === null ? [] : everyTest(appliesDerivation)),
      ...everyTest(derivation),
    ]),
    shown: (criterion.shows ?? []).map((id) => shownFact(id, scorecard, rules)),
    appliesDerivation: appliesDerivation === null ? null : explainedDerivation(appliesDerivation, rules),
    derivation: explainedDerivation(derivation, rules),
  };
}

function pointsOf({ criterion }: Finding, { lines }: Scorecard, scale: number): PointsText | null {
  const line = lines.find((own) => own.kind === 'criterion' && own.criterion === criterion.id);
  if (line?.kind !== 'criterion') return null;
  return {
    available: pointsText(decimal(line.available), scale),
    score: pointsText(line.score, scale),
    least: pointsText(line.least, scale),
    most: pointsText(line.most, scale),
  };
}

function changeText(
  { remedy, tests }: Reason,
  finding: Finding,
  promised: ScoreBounds | null,
  scorecard: Scorecard,
  scale: number,
): string | null {
  if (remedy === null) return null;
  const change = changeBy(remedy, finding, promised, scorecard, scale);
  return disputedFacts(tests).length === 0 ? change : `it needs a decision; ${change}`;
}

function changeBy(
  remedy: Remedy,
  { outcome }: Finding,
  promised: ScoreBounds | null,
  { score, maximum }: Scorecard,
  scale: number,
): string {
  if (outcome === 'met') return `${remedy.text} would avoid it`;
  if (promised === null) return `${remedy.text} would meet it`;
  const verb = promised.score.eq(score) ? 'leave' : 'make';
  return `${remedy.text} would ${verb} it ${pointsText(promised.score, scale)} of ${pointsText(maximum, scale)}`;
}

/** The score that the missing answers would bring, where they can be said to bring one. */
function promisedScore({ remedy }: Reason, finding: Finding, scorecard: Scorecard): ScoreBounds | null {
  return remedy === null || finding.outcome !== 'indeterminate' || settlesOthers(remedy, finding, scorecard)
    ? null
    : scoreIfMet(scorecard, finding.criterion.id);
}

/** Whether the same answers would bear on another open criterion as well, so that no score can be promised for them. */
function settlesOthers({ facts }: Remedy, { criterion }: Finding, { evaluation }: Scorecard): boolean {
  const sources = facts.flatMap((fact) => sourcesOf(fact, evaluation.rules));
  const behind = factsBehind(evaluation.rules);
  return evaluation.findings.some(
    (other) =>
      other.outcome === 'indeterminate' &&
      other.criterion.kind === 'priority_consideration' &&
      other.criterion.id !== criterion.id &&
      sources.some((source) => behind.get(other.criterion.id)?.has(source) === true),
  );
}

function disputedFacts(tests: readonly TestDerivation[]): readonly string[] {
  return [...new Set(tests.filter(({ answer }) => answer.status === 'disputed').map(({ fact }) => fact))];
}

function shownFact(id: string, { evaluation }: Scorecard, rules: AppliedRuleSet): ShownFact {
  const given = answerTo(id, evaluation.application.facts);
  const fact = factCatalogue(rules).fact(id);
  if (Array.isArray(given)) return { fact: id, value: null, cell: null };
  const answer = attestationOf(given);
  return {
    fact: id,
    value: answer.status === 'not_provided' ? null : givenText(answer, fact),
    cell: answer.cell === undefined ? null : copyCell(answer.cell),
  };
}
