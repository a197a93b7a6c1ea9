import {
  type Application,
  type AppliedRuleSet,
  type Attestation,
  applySolicitation,
  compile,
  type FactAnswer,
  parseRuleSet,
  parseSolicitation,
  type ScalarValue,
  type Scorecard,
  score,
} from '@grantscore/core';
import { libraryRuleSet } from './library-rule-set.ts';

export const libraryRules: AppliedRuleSet = applySolicitation(parseRuleSet(libraryRuleSet), null);

/** The invented call: two items made of three criteria, one criterion switched on. */
const librarySolicitation = parseSolicitation({
  id: 'L-2031-1',
  title: 'Evening Shelves',
  cycle: 'FY2031',
  ruleSet: 'library-2031',
  basis: 'modelling-choice',
  note: 'Invented.',
  criterionBasis: { 'lib-fines': { item: 'reconstructed', note: 'Nobody saw it there.' } },
  parameters: { 'branch-percent': '25' },
  criteria: { off: ['lib-closed'] },
  items: [
    { id: 'open', label: 'Opens up', criteria: ['lib-fines', 'lib-evenings'] },
    { id: 'shares', label: 'Shares', criteria: ['lib-rural'] },
  ],
  deadlines: [{ label: 'by post', date: '2031-03-04', time: '17:00', timeZone: 'America/New_York' }],
  funds: '250000.00',
});

export const calledRules: AppliedRuleSet = applySolicitation(
  parseRuleSet(libraryRuleSet),
  librarySolicitation,
);

/** An answer as a CSV row gives it, with its cell and the evidence beside it. */
export function cell(
  value: ScalarValue | null,
  column: number,
  header: string,
  evidence?: string,
  line = 2,
): Attestation {
  const text = value === null ? '' : value === true ? 'yes' : value === false ? 'no' : String(value);
  const at = { file: 'applications.csv', line, column, header, text };
  if (value === null) return { status: 'not_provided', cell: at };
  const shown =
    evidence === undefined
      ? {}
      : {
          evidence: {
            text: evidence,
            cell: { ...at, column: column + 1, header: `${header}.evidence`, text: evidence },
          },
        };
  return { status: 'provided', value, cell: at, ...shown };
}

/** A branch as a row of the branches file. */
export function branch(name: string, amount: string | null, rural: boolean | null, line: number) {
  const at = (value: ScalarValue | null, column: number, header: string): Attestation => {
    const answer = cell(value, column, header, undefined, line);
    return answer.cell === undefined ? answer : { ...answer, cell: { ...answer.cell, file: 'branches.csv' } };
  };
  return {
    branch_name: at(name, 2, 'branch_name'),
    amount: at(amount, 3, 'amount'),
    rural: at(rural, 4, 'rural'),
  };
}

/** An application that answers everything well; its facts can be replaced. */
export function library(
  id: string,
  facts: Readonly<Record<string, FactAnswer>> = {},
  more: Partial<Application> = {},
): Application {
  return {
    id,
    applicantName: `Library of ${id}`,
    row: { file: 'applications.csv', line: 2 },
    ...more,
    facts: {
      'application.requestedAmount': cell('200000.00', 5, 'requested_amount'),
      'library.kind': cell('public', 6, 'library.kind', 'Charter, p. 1'),
      'policy.fines': cell('none', 8, 'policy.fines', 'Fee table'),
      'policy.quietRoom': cell(true, 10, 'policy.quietRoom'),
      'policy.closedStacks': cell(false, 12, 'policy.closedStacks'),
      'hours.evenings': cell(3, 14, 'hours.evenings', 'Opening hours'),
      'hours.days': cell(['saturday'], 16, 'hours.days'),
      'review.welcome': {
        status: 'provided',
        value: true,
        determination: {
          text: 'yes',
          reviewer: 'A. Lee',
          date: '2031-04-01',
          note: 'warm',
          cell: { file: 'determinations.csv', line: 2, column: 3, header: 'value', text: 'yes' },
        },
      },
      'branches.planned': cell(true, 18, 'branches.planned'),
      branches: [branch('North', '60000.00', true, 2), branch('South', '10000.00', false, 3)],
      ...facts,
    },
  };
}

/** The scorecard of an application by the library rules, or by others. */
export function libraryCard(
  application: Application,
  rules: AppliedRuleSet = libraryRules,
  profile?: string,
): Scorecard {
  return score(compile(rules).evaluate(application), profile);
}
