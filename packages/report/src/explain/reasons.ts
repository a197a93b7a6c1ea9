import { type AppliedRuleSet, decisiveTests, type Finding, type TestDerivation } from '@grantscore/core';
import { answerClause } from './answer-clause.ts';
import { clauseList } from './clause.ts';
import { type FactCatalogue, factCatalogue } from './fact-catalogue.ts';
import { type Remedy, remedyOf, withText } from './remedies.ts';

/** The short reason of a finding. */
export interface Reason {
  /** What follows “because”. */
  readonly because: string;
  /** Answers that would meet it, or avoid it where meeting it costs points; null where nothing is to be said. */
  readonly remedy: Remedy | null;
  /** The tests that settle the outcome. */
  readonly tests: readonly TestDerivation[];
}

/**
 * Why a finding is what it is, by the answers that settle it alone.
 *
 * @param costs - Whether meeting the criterion takes points away.
 */
export function reasonOf(finding: Finding, rules: AppliedRuleSet, costs: boolean): Reason {
  const catalogue = factCatalogue(rules);
  switch (finding.outcome) {
    case 'met':
      return settledReason(finding, catalogue, costs);
    case 'not_met':
      return settledReason(finding, catalogue, !costs);
    case 'indeterminate':
      return openReason(finding, catalogue);
    case 'not_applicable':
      return { ...notApplicableReason(finding, rules, catalogue), remedy: null };
  }
}

function settledReason(finding: Finding, catalogue: FactCatalogue, changeable: boolean): Reason {
  const tests = decisiveTests(finding.derivation);
  const wanted = finding.outcome === 'met' ? 'not_met' : 'met';
  const remedy = changeable
    ? shortest(tests, (sayFact) =>
        remedyOf(finding.derivation, wanted, { openOnly: false, sayFact }, catalogue),
      )
    : null;
  // What would meet it says what was expected; the comparison would say it twice.
  const compared = remedy === null || finding.outcome === 'met';
  return { because: clauseList(tests.map((test) => answerClause(test, compared, catalogue))), remedy, tests };
}

function openReason(finding: Finding, catalogue: FactCatalogue): Reason {
  const { appliesDerivation, derivation, applies, test } = finding;
  const ofApplies =
    applies === 'indeterminate' && appliesDerivation !== null ? decisiveTests(appliesDerivation) : [];
  const ofTest = test === 'indeterminate' ? decisiveTests(derivation) : [];
  const tests = [...ofApplies, ...ofTest];
  const clauses = clauseList(tests.map((open) => answerClause(open, false, catalogue)));
  const whether =
    ofApplies.length === 0
      ? ''
      : test === 'met'
        ? 'it is met if it applies, and whether it applies is open: '
        : test === 'not_met'
          ? 'it is not met or does not apply, and which of the two is open: '
          : '';
  // If it is not met anyway, no missing answer can meet it.
  const remedy =
    test === 'not_met'
      ? null
      : shortest(tests, (sayFact) => {
          const filled = { openOnly: true, sayFact };
          const parts = [
            appliesDerivation === null ? null : remedyOf(appliesDerivation, 'met', filled, catalogue),
            remedyOf(derivation, 'met', filled, catalogue),
          ].filter((part) => part !== null);
          return parts.length === 0
            ? null
            : {
                text: parts.map((part, i) => (i === 0 ? part.text : withText(part))).join(', with '),
                facts: [...new Set(parts.flatMap((part) => part.facts))],
              };
        });
  const both = ofApplies.length > 0 && ofTest.length > 0;
  const neither = both ? ', so that neither whether it applies nor whether it is met can be told' : '';
  return { because: `${whether}${clauses}${neither}`, remedy, tests };
}

function notApplicableReason(finding: Finding, rules: AppliedRuleSet, catalogue: FactCatalogue) {
  const { appliesDerivation } = finding;
  const tests = appliesDerivation === null ? [] : decisiveTests(appliesDerivation);
  const clauses = clauseList(tests.map((test) => answerClause(test, true, catalogue)));
  return { because: `${clauses}${scopeText(finding, rules, catalogue)}`, tests };
}

/** For whom the criterion is: the words of its named condition, or the answers that it asks for. */
function scopeText(finding: Finding, rules: AppliedRuleSet, catalogue: FactCatalogue): string {
  const { appliesDerivation } = finding;
  if (appliesDerivation === null) return '';
  if (appliesDerivation.kind === 'condition') {
    const named = rules.conditions.find(({ id }) => id === appliesDerivation.condition);
    return named === undefined ? '' : `; it applies where ${named.label}`;
  }
  const tests = decisiveTests(appliesDerivation);
  const remedy = shortest(tests, (sayFact) =>
    remedyOf(appliesDerivation, 'met', { openOnly: false, sayFact }, catalogue),
  );
  return remedy === null ? '' : `; it applies with ${withText(remedy)}`;
}

/** A remedy without the name of its fact, where reason and remedy are about that one fact. */
function shortest(
  tests: readonly TestDerivation[],
  remedy: (sayFact: boolean) => Remedy | null,
): Remedy | null {
  const full = remedy(true);
  if (full === null) return null;
  const [fact] = full.facts;
  const alone = full.facts.length === 1 && tests.every((test) => test.fact === fact);
  return alone ? remedy(false) : full;
}
