import type { AppliedRuleSet, ScalarFactData } from '@grantscore/core';
import {
  APPLICANT_NAME,
  APPLICATION_ID,
  askedFacts,
  COMPETITION_ID,
  DETERMINATION_COLUMNS,
  evidenceHeaderOf,
  headerOf,
  RECORD,
  subawardsTable,
} from './columns.ts';
import type { Table } from './write-csv.ts';

export interface TemplateFile {
  readonly name: 'applications.csv' | 'subawards.csv' | 'determinations.csv';
  readonly table: Table;
}

/** The blank files that the rules ask for: the columns in use and no row. Subawards only where a table is in use. */
export function templateTables(rules: AppliedRuleSet): readonly TemplateFile[] {
  const subawards = subawardsTable(rules);
  return [
    { name: 'applications.csv', table: blank(applicationHeaders(rules)) },
    ...(subawards?.inUse
      ? [
          {
            name: 'subawards.csv',
            table: blank([APPLICATION_ID, ...subawards.table.columns.map(headerOf)]),
          } as const,
        ]
      : []),
    { name: 'determinations.csv', table: blank(DETERMINATION_COLUMNS.map(({ header }) => header)) },
  ];
}

function applicationHeaders(rules: AppliedRuleSet): readonly string[] {
  return [
    APPLICATION_ID,
    APPLICANT_NAME,
    COMPETITION_ID,
    ...RECORD.map(headerOf),
    ...askedFacts(rules)
      .filter((fact) => fact.answeredBy !== 'reviewer')
      .flatMap((fact) => (takesEvidence(fact) ? [headerOf(fact), evidenceHeaderOf(fact)] : [headerOf(fact)])),
  ];
}

/** A text is shown and never tested: nothing hangs on evidence for it. */
export function takesEvidence(fact: ScalarFactData): boolean {
  return fact.type !== 'text';
}

function blank(headers: readonly string[]): Table {
  return { columns: [...new Set(headers)].map((header) => ({ header, type: 'text' })), rows: [] };
}
