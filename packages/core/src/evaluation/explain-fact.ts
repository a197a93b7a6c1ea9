import {
  type Application,
  type Attestation,
  attestationOf,
  type CellRef,
  type FactAnswer,
  type TableRow,
} from '../model/application.ts';
import type { TableFactDerivation } from '../model/derived-fact.ts';
import type { TableFactData } from '../model/fact.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { testsOf } from '../rules/facts-read.ts';
import { answerCells, compareCells, eachOnce, rowCells } from './answer-cells.ts';
import type { DerivedAnswer, UnknownBecause } from './evaluation.ts';
import type { FactIndex } from './fact-index.ts';
import type { FactState } from './fact-state.ts';
import type { KnownFacts } from './known-facts.ts';
import { readRows } from './read-rows.ts';

/** A fact's answer with every cell that it came from. */
export interface ExplainedFact {
  readonly answer: Attestation | DerivedAnswer;
  readonly cells: readonly CellRef[];
}

/** Follows a fact of one application home to its cells. */
export function explainFact(
  id: string,
  application: Application,
  known: KnownFacts,
  index: FactIndex,
  rules: AppliedRuleSet,
): ExplainedFact {
  const derived = rules.derivedFacts.find((fact) => fact.id === id);
  if (derived === undefined) {
    const answer = attestationOf(answerTo(id, application));
    return { answer, cells: answerCells(answer) };
  }
  const state = known.state(index.slot(id));
  const { derive } = derived;
  if (!('share' in derive)) return explainTable(derive, state, application, rules);
  const part = explainFact(derive.share.part, application, known, index, rules);
  const whole = explainFact(derive.share.whole, application, known, index, rules);
  return {
    answer: {
      status: 'derived',
      least: null,
      most: null,
      share: { part: part.answer, whole: whole.answer },
      unknownBecause: shareUnknown(state),
      rows: null,
    },
    cells: eachOnce([...part.cells, ...whole.cells]),
  };
}

function answerTo(id: string, application: Application): FactAnswer {
  return Object.hasOwn(application.facts, id) ? application.facts[id] : undefined;
}

function explainTable(
  derive: TableFactDerivation,
  state: FactState,
  application: Application,
  rules: AppliedRuleSet,
): ExplainedFact {
  const table = rules.facts.find((fact) => fact.type === 'table' && fact.id === derive.table);
  if (table?.type !== 'table') throw new RangeError(`table \`${derive.table}\` is not declared`);
  const answer = answerTo(derive.table, application);
  const given = Array.isArray(answer) ? (answer as readonly TableRow[]) : undefined;
  const planned =
    table.plannedBy === undefined ? null : attestationOf(answerTo(table.plannedBy, application));
  const noneIsPlanned = planned?.status === 'provided' && planned.value === false;
  const rows = given ?? (noneIsPlanned ? [] : undefined);
  const cells = rows === undefined ? [] : rows.map((row) => cellsOfRow(row, columnsRead(derive), table));
  const bounds = boundsOf(state);
  const unknownBecause: UnknownBecause | null =
    bounds.least !== null && bounds.least === bounds.most
      ? null
      : rows === undefined
        ? 'table_not_provided'
        : 'cells_missing';
  return {
    answer: {
      status: 'derived',
      ...bounds,
      share: null,
      unknownBecause,
      rows: rows === undefined ? null : readRows(rows, derive, table),
    },
    // What was said of the table as a whole is behind it where there are no rows to look at, and that is why.
    cells: [
      ...(planned !== null && cells.length === 0 && (rows === undefined || noneIsPlanned)
        ? answerCells(planned)
        : []),
      ...inRowOrder(cells),
    ],
  };
}

function columnsRead({ where, per, column }: TableFactDerivation): readonly string[] {
  const tested = where === undefined ? [] : [...testsOf(where, new Map())].map(({ test }) => test.fact);
  return [...new Set([...tested, per, column].filter((id) => id !== undefined))];
}

/** The cells that are read of a row, by column; of a row that is only counted its first. */
function cellsOfRow(row: TableRow, read: readonly string[], table: TableFactData): readonly CellRef[] {
  if (read.length > 0) return rowCells(row, read);
  return rowCells(
    row,
    table.columns.map(({ id }) => id),
  ).slice(0, 1);
}

/**
 * The cells of a table, row by row. Rows stand in the order of what they say, so that their order in the file never shows; of
 * rows that say the same the one further up comes first.
 */
function inRowOrder(rows: readonly (readonly CellRef[])[]): readonly CellRef[] {
  return eachOnce([...rows].sort(compareCells).flat());
}

function boundsOf(state: FactState): Pick<DerivedAnswer, 'least' | 'most'> {
  if (typeof state === 'boolean') return state ? { least: 'yes', most: 'yes' } : { least: 'no', most: 'no' };
  if (typeof state === 'object' && state !== null && 'kind' in state && state.kind === 'range') {
    return { least: state.least.toFixed(), most: state.most?.toFixed() ?? null };
  }
  return { least: 'no', most: 'yes' };
}

function shareUnknown(state: FactState): UnknownBecause | null {
  if (typeof state !== 'object' || state === null || !('kind' in state) || state.kind !== 'share')
    return 'part_unknown';
  const { part, whole } = state;
  if (whole === undefined || whole.most === null || !whole.least.eq(whole.most)) return 'whole_unknown';
  if (whole.least.isZero()) return 'whole_zero';
  return part.most === null || !part.least.eq(part.most) ? 'part_unknown' : null;
}
