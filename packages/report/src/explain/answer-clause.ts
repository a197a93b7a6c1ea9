import type { Attestation, TestDerivation } from '@grantscore/core';
import type { Clause } from './clause.ts';
import { derivedClause } from './derived-clause.ts';
import type { FactCatalogue, FactNotes } from './fact-catalogue.ts';
import { andList } from './lists.ts';
import { comparisonText } from './operator-phrases.ts';
import { code, nameText, valueText } from './values.ts';

/**
 * What stands behind one test, as a clause: it answered 12 for months reported (at least 12 is enough).
 *
 * @param compared - Whether to say how the answer stands to what is expected, where the answer alone does not show it.
 */
export function answerClause(test: TestDerivation, compared: boolean, catalogue: FactCatalogue): Clause {
  const fact = catalogue.fact(test.fact);
  const { answer, outcome } = test;
  const clause =
    answer.status === 'derived'
      ? derivedClause(fact, answer, outcome !== 'indeterminate', catalogue)
      : attestationClause(fact, answer);
  if (!compared || outcome === 'indeterminate' || answer.status === 'not_applicable') return clause;
  const comparison = isThatVery(test) ? null : comparisonText(test.operator, test.expected, fact, outcome);
  return comparison === null ? clause : { ...clause, rest: `${clause.rest} (${comparison})` };
}

/** Whether a list was answered that is the very one asked for, so that comparing the two says nothing. */
function isThatVery({ answer, expected }: TestDerivation): boolean {
  if (answer.status !== 'provided' || typeof answer.value !== 'object' || typeof expected !== 'object')
    return false;
  return JSON.stringify([...answer.value].sort()) === JSON.stringify([...expected].sort());
}

function attestationClause(fact: FactNotes, answer: Attestation): Clause {
  switch (answer.status) {
    case 'not_provided': {
      const column = answer.cell === undefined ? '' : ` in column ${answer.cell.column}`;
      return {
        lead: fact.answeredBy === 'reviewer' ? 'there is no reviewer’s answer for' : 'there is no answer for',
        rest: `${fact.label}${column}`,
      };
    }
    case 'disputed': {
      const claims = answer.claims.map((claim) => `${nameText(claim.reviewer)} says ${code(claim.text)}`);
      return { lead: '', rest: `reviewers disagree on ${fact.label}: ${andList(claims)}` };
    }
    default:
      if (isBlank(answer) && answer.determination === undefined)
        return { lead: 'it left the cell blank for', rest: `${fact.label}, ${readAsText(answer, fact)}` };
      return {
        lead: answererText(answer, fact),
        rest: `${givenText(answer, fact)} for ${fact.label}${correctionText(answer, fact)}`,
      };
  }
}

function answererText({ determination }: Attestation, fact: FactNotes): string {
  if (determination !== undefined) return `reviewer ${nameText(determination.reviewer)} determined`;
  return fact.answeredBy === 'reviewer' ? 'a reviewer answered' : 'it answered';
}

/** The applicant's own answer, where a reviewer's took its place. */
function correctionText({ corrects, determination }: Attestation, fact: FactNotes): string {
  if (determination === undefined || fact.answeredBy === 'reviewer') return '';
  if (corrects === undefined || corrects.status === 'not_provided') return ' (the applicant gave no answer)';
  if (isBlank(corrects)) return ` (the applicant left the cell blank, ${readAsText(corrects, fact)})`;
  return ` (the applicant answered ${givenText(corrects, fact)})`;
}

/** Whether it is an answer only because the rules say what a blank cell means. */
function isBlank({ status, cell }: Attestation): boolean {
  return status === 'provided' && cell !== undefined && cell.text.trim() === '';
}

function readAsText(answer: Attestation, fact: FactNotes): string {
  return `which these rules read as ${givenText(answer, fact)}`;
}

/** An answer in a few words. */
export function givenText(answer: Attestation, fact: FactNotes): string {
  switch (answer.status) {
    case 'provided':
      return valueText(answer.value, fact);
    case 'not_applicable':
      return '“not applicable”';
    case 'disputed':
      return 'in more than one way';
    case 'not_provided':
      return 'nothing';
  }
}
