import {
  type Application,
  type Attestation,
  attestationOf,
  type CellRef,
  type FactAnswer,
  type TableRow,
} from '../model/application.ts';
import type { Condition } from '../model/condition.ts';
import type { TableFactDerivation } from '../model/derived-fact.ts';
import { compareText } from '../model/order.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { testsOf } from '../rules/facts-read.ts';
import type { DerivedAnswer, UnknownBecause } from './evaluation.ts';
import type { FactIndex } from './fact-index.ts';
import type { FactState } from './fact-state.ts';
import type { KnownFacts } from './known-facts.ts';

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
    return { answer, cells: cellsOf(answer) };
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
    },
    cells: eachOnce([...part.cells, ...whole.cells]),
  };
}

function answerTo(id: string, application: Application): FactAnswer {
  return Object.hasOwn(application.facts, id) ? application.facts[id] : undefined;
}

/** The cell of an answer and, where a reviewer's took its place, the applicant's own. */
function cellsOf(attestation: Attestation): readonly CellRef[] {
  return eachOnce([
    ...(attestation.cell === undefined ? [] : [attestation.cell]),
    ...(attestation.determination?.cell === undefined ? [] : [attestation.determination.cell]),
    ...(attestation.status === 'disputed'
      ? attestation.claims.flatMap((claim) => (claim.cell === undefined ? [] : [claim.cell]))
      : []),
    ...(attestation.corrects === undefined ? [] : cellsOf(attestation.corrects)),
  ]);
}

function eachOnce(cells: readonly CellRef[]): readonly CellRef[] {
  const places = new Map<string, CellRef>();
  for (const cell of cells) {
    const place = JSON.stringify([cell.file, cell.line, cell.column]);
    if (!places.has(place)) places.set(place, cell);
  }
  return [...places.values()];
}

function explainTable(
  derive: TableFactDerivation,
  state: FactState,
  application: Application,
  rules: AppliedRuleSet,
): ExplainedFact {
  const answer = answerTo(derive.table, application);
  const rows = Array.isArray(answer) ? (answer as readonly TableRow[]) : undefined;
  const columns = [
    ...(derive.where === undefined ? [] : columnsRead(derive.where)),
    derive.per,
    derive.column,
  ].filter((column) => column !== undefined);
  const cells = rows === undefined ? [] : rows.map((row) => cellsOfRow(row, columns));
  const plannedBy = rules.facts.find((fact) => fact.id === derive.table && fact.type === 'table');
  const planned =
    rows === undefined && plannedBy?.type === 'table' && plannedBy.plannedBy !== undefined
      ? cellsOf(attestationOf(answerTo(plannedBy.plannedBy, application)))
      : [];
  const bounds = boundsOf(state);
  const unknownBecause: UnknownBecause | null =
    bounds.least !== null && bounds.least === bounds.most
      ? null
      : rows === undefined
        ? 'table_not_provided'
        : 'cells_missing';
  return {
    answer: { status: 'derived', ...bounds, share: null, unknownBecause },
    cells: [...planned, ...inRowOrder(cells)],
  };
}

function columnsRead(where: Condition): readonly string[] {
  return [...new Set([...testsOf(where, new Map())].map(({ test }) => test.fact))];
}

function cellsOfRow(row: TableRow, columns: readonly string[]): readonly CellRef[] {
  return columns.flatMap((column) =>
    cellsOf(attestationOf(Object.hasOwn(row, column) ? row[column] : undefined)),
  );
}

/**
 * The cells of a table, row by row. Rows stand in the order of what they say, so that their order in the file never shows; of
 * rows that say the same the one further up comes first.
 */
function inRowOrder(rows: readonly (readonly CellRef[])[]): readonly CellRef[] {
  const sorted = rows.map((cells) => [...cells].sort((a, b) => a.column - b.column));
  return eachOnce(sorted.sort(compareRows).flat());
}

function compareRows(a: readonly CellRef[], b: readonly CellRef[]): number {
  for (const [i, cell] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    const order = compareText(cell.file, other.file) || compareText(cell.text, other.text);
    if (order !== 0) return order;
  }
  return a.length - b.length || (a[0]?.line ?? 0) - (b[0]?.line ?? 0);
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
