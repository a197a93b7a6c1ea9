import {
  type Answer,
  type Application,
  type AppliedRuleSet,
  answerTo,
  type FactAnswer,
  type FactData,
  type ScalarFactData,
  type TableRow,
} from '@grantscore/core';
import { answerText } from './cases/answer-text.ts';
import {
  APPLICANT_NAME,
  APPLICATION_ID,
  DETERMINATION_COLUMNS,
  headerOf,
  isForReviewers,
  RECORD,
  subawardsTable,
} from './columns.ts';
import type { TemplateFile } from './template.ts';
import type { Table } from './write-csv.ts';

/** Applications as files, and those that no file can hold. */
export interface ApplicationTables {
  readonly files: readonly TemplateFile[];
  /** Ids of applications with rows of a table that has no file. */
  readonly unwritten: readonly string[];
}

/**
 * Applications as files from which our readers read them back by each of the rule sets: a column for whatever one of them answers, subawards
 * and determinations where there are any, no file where there is nothing to write. What only one rule set asks stands there as well; the other does not read it.
 */
export function applicationTables(
  applications: readonly Application[],
  ruleSets: readonly AppliedRuleSet[],
): ApplicationTables {
  const listed = ruleSets.flatMap((rules) => subawardsTable(rules)?.table ?? []);
  const asked = [...RECORD, ...ruleSets.flatMap(({ data }) => data.facts)];
  const scalars = asked.filter((fact): fact is ScalarFactData => fact.type !== 'table');
  const lost = new Set(
    asked.filter(({ id, type }) => type === 'table' && !listed.some((own) => own.id === id)),
  );
  const isWritable = ({ facts }: Application) => ![...lost].some(({ id }) => answered(facts, id));
  const written = applications.filter(isWritable);
  // Any question can be answered by a determination; one for reviewers by nothing else.
  const reviewed = new Set(scalars.filter(isForReviewers).map(({ id }) => id));
  const subawards = subawardRows(written, listed);
  const determinations = determinationRows(written, reviewed, ruleSets);
  const unwritten = applications.filter((one) => !isWritable(one)).map(({ id }) => id);
  if (written.length === 0) return { files: [], unwritten };
  return {
    files: [
      {
        name: 'applications.csv',
        table: applicationRows(
          written,
          scalars.filter(({ id }) => !reviewed.has(id)),
        ),
      },
      ...(written.some(({ facts }) => listed.some(({ id }) => answered(facts, id)))
        ? [{ name: 'subawards.csv', table: subawards } as const]
        : []),
      ...(determinations.rows.length === 0
        ? []
        : [{ name: 'determinations.csv', table: determinations } as const]),
    ],
    unwritten,
  };
}

function applicationRows(applications: readonly Application[], facts: readonly ScalarFactData[]): Table {
  const columns = byHeader(facts).filter(({ ids }) =>
    applications.some((application) => cellOf(application.facts, ids) !== ''),
  );
  return textTable(
    [APPLICATION_ID, APPLICANT_NAME, ...columns.map(({ header }) => header)],
    applications.map(({ id, applicantName = id, facts: given }) => [
      id,
      applicantName,
      ...columns.map(({ ids }) => cellOf(given, ids)),
    ]),
  );
}

function subawardRows(applications: readonly Application[], tables: readonly FactData[]): Table {
  const columns = byHeader(tables.flatMap((table) => (table.type === 'table' ? table.columns : [])));
  const ids = new Set(tables.map(({ id }) => id));
  return textTable(
    [APPLICATION_ID, ...columns.map(({ header }) => header)],
    applications.flatMap(({ id, facts }) =>
      [...ids].flatMap((table) =>
        rowsOf(facts[table]).map((row) => [id, ...columns.map((column) => cellOf(row, column.ids))]),
      ),
    ),
  );
}

function determinationRows(
  applications: readonly Application[],
  reviewed: ReadonlySet<string>,
  [rules]: readonly AppliedRuleSet[],
): Table {
  const day = rules?.data.effective.from ?? '';
  return textTable(
    DETERMINATION_COLUMNS.map(({ header }) => header),
    applications.flatMap(({ id, facts }) =>
      [...reviewed].flatMap((fact) => {
        const value = cellOf(facts, [fact]);
        return value === '' ? [] : [[id, fact, value, REVIEWER, day, '']];
      }),
    ),
  );
}

/** Not the bare word, which would be taken for a second header. */
const REVIEWER = 'a reviewer';

/** A column, and the facts that have it: two rule sets may have two for one. */
interface Column {
  readonly header: string;
  readonly ids: readonly string[];
}

function byHeader(facts: readonly FactData[]): readonly Column[] {
  const columns = new Map<string, string[]>();
  for (const fact of facts) {
    const own = columns.get(headerOf(fact));
    if (own === undefined) columns.set(headerOf(fact), [fact.id]);
    else if (!own.includes(fact.id)) own.push(fact.id);
  }
  return [...columns].map(([header, ids]) => ({ header, ids }));
}

/** The first of some facts' answers that there is. */
function cellOf(answers: Application['facts'], ids: readonly string[]): string {
  return ids.map((id) => answerText(scalar(answers[id]))).find((text) => text !== '') ?? '';
}

function answered(facts: Application['facts'], id: string): boolean {
  return (answerTo(id, facts) ?? null) !== null;
}

function scalar(answer: FactAnswer): Answer {
  return isRows(answer) ? undefined : answer;
}

function rowsOf(answer: FactAnswer): readonly TableRow[] {
  return isRows(answer) ? answer : [];
}

function isRows(answer: FactAnswer): answer is readonly TableRow[] {
  return Array.isArray(answer) && answer.length > 0 && answer.every((row) => typeof row === 'object');
}

function textTable(headers: readonly string[], rows: Table['rows']): Table {
  return { columns: headers.map((header) => ({ header, type: 'text' })), rows };
}
