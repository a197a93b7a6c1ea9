import {
  type AppliedRuleSet,
  type FactData,
  RECORD_FACTS,
  type ScalarFactData,
  type TableFactData,
} from '@grantscore/core';
import type { KnownColumn } from './header.ts';

/** The names of the columns that identify an application, where somebody else's file has its own. */
export interface ApplicationHeaders {
  readonly applicationId?: string;
  readonly applicantName?: string;
}

export const APPLICATION_ID = 'application_id';
export const APPLICANT_NAME = 'applicant_name';
export const COMPETITION_ID = 'competition_id';
export const RECORD: readonly ScalarFactData[] = RECORD_FACTS;

/** The header of a fact's column. */
export function headerOf(fact: FactData): string {
  return fact.column ?? fact.id;
}

/** The header of the column in which evidence for a fact is given. */
export function evidenceHeaderOf(fact: FactData): string {
  return `${headerOf(fact)}.evidence`;
}

function isScalar(fact: FactData): fact is ScalarFactData {
  return fact.type !== 'table';
}

/** Facts in use that have a column in the applications file, in the order of the rule set. */
export function askedFacts(rules: AppliedRuleSet): readonly ScalarFactData[] {
  return rules.facts.filter(isScalar);
}

/** Whether reviewers alone answer it, in the determinations file. The peer review score stands in the applications file, though they give it. */
export function isForReviewers({ id, answeredBy }: FactData): boolean {
  return answeredBy === 'reviewer' && id !== 'application.peerReviewScore';
}

/** Every column that an applications file may have. */
export function applicationColumns(
  rules: AppliedRuleSet,
  headers: ApplicationHeaders = {},
): readonly KnownColumn[] {
  const inUse = new Set(rules.facts.map((fact) => fact.id));
  return unique([
    { header: headers.applicationId ?? APPLICATION_ID, label: 'application id', required: true, inUse: true },
    { header: headers.applicantName ?? APPLICANT_NAME, label: 'applicant name', required: true, inUse: true },
    { header: COMPETITION_ID, label: 'competition id', required: false, inUse: true },
    ...RECORD.map((fact) => known(fact, true)),
    // Those in use first: two facts may share a column of somebody else's file.
    ...[...rules.data.facts.filter(isScalar)]
      .sort((a, b) => Number(inUse.has(b.id)) - Number(inUse.has(a.id)))
      .flatMap((fact) => [
        known(fact, inUse.has(fact.id)),
        {
          ...known(fact, inUse.has(fact.id)),
          header: evidenceHeaderOf(fact),
          label: `evidence for ${fact.label}`,
          ...(fact.answeredBy !== 'reviewer' && { evidenceFor: headerOf(fact) }),
        },
      ]),
  ]);
}

/**
 * The table that the subawards file fills: the one called `subawards`, else the first of the rule set that is in use, else the first.
 * Null where the rule set has none.
 */
export function subawardsTable(
  rules: AppliedRuleSet,
): { readonly table: TableFactData; readonly inUse: boolean } | null {
  const tables = (facts: readonly FactData[]) => facts.filter((fact) => fact.type === 'table');
  const pick = (facts: readonly FactData[]) =>
    tables(facts).find(({ id }) => id === 'subawards') ?? tables(facts)[0];
  const used = pick(rules.facts);
  if (used !== undefined) return { table: used, inUse: true };
  const unused = pick(rules.data.facts);
  return unused === undefined ? null : { table: unused, inUse: false };
}

const REQUIRED_SUBAWARD_COLUMNS = ['subrecipient_name', 'amount'];

/** Every column that a subawards file may have: the application's id and the table's own. */
export function subawardColumns(table: TableFactData): readonly KnownColumn[] {
  return unique([
    { header: APPLICATION_ID, label: 'application id', required: true, inUse: true },
    ...table.columns.map((column) => ({
      ...known(column, true),
      required: REQUIRED_SUBAWARD_COLUMNS.includes(column.id),
    })),
  ]);
}

export const DETERMINATION_COLUMNS = [
  { header: APPLICATION_ID, label: 'application id', required: true, inUse: true },
  { header: 'fact', label: 'fact answered', required: true, inUse: true },
  { header: 'value', label: 'answer', required: true, inUse: true },
  { header: 'reviewer', label: 'name of the reviewer', required: true, inUse: true },
  { header: 'date', label: 'day of the determination', required: true, inUse: true },
  { header: 'note', label: 'reason', required: false, inUse: true },
] as const satisfies readonly KnownColumn[];

export const AWARD_COLUMNS = [
  { header: APPLICATION_ID, label: 'application id', required: true, inUse: true },
  { header: 'amount', label: 'amount awarded', required: true, inUse: true },
  { header: 'reason', label: 'written reason', required: false, inUse: true },
] as const satisfies readonly KnownColumn[];

/** Record facts that name an application instead of describing it: no determination changes them. */
const IDENTIFIERS = ['application.uei', 'application.ori'];

/** The facts that a reviewer's determination can answer or correct. */
export function determinableFacts(rules: AppliedRuleSet): readonly ScalarFactData[] {
  return [...RECORD.filter(({ id }) => !IDENTIFIERS.includes(id)), ...askedFacts(rules)];
}

function known(fact: FactData, inUse: boolean): KnownColumn {
  return { header: headerOf(fact), label: fact.label, question: fact.question, required: false, inUse };
}

/** The first of those with one header. */
function unique(columns: readonly KnownColumn[]): readonly KnownColumn[] {
  const byHeader = new Map<string, KnownColumn>();
  for (const column of columns) if (!byHeader.has(column.header)) byHeader.set(column.header, column);
  return [...byHeader.values()];
}
