import {
  type Attestation,
  attestationOf,
  type CellRef,
  type FactAnswer,
  saysNo,
  type TableRow,
} from '../model/application.ts';
import type { TableFactDerivation } from '../model/derived-fact.ts';
import type { TableFactData } from '../model/fact.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { testsOf } from '../rules/facts-read.ts';
import { answerCells, compareCells, eachOnce, NO_CELLS, rowCells } from './answer-cells.ts';
import { isOneNumber, startsAtZero, textsOf } from './cents.ts';
import type { DerivedAnswer, UnknownBecause } from './evaluation.ts';
import type { FactIndex } from './fact-index.ts';
import type { FactState } from './fact-state.ts';
import type { KnownFacts } from './known-facts.ts';
import { rowReader } from './row-reader.ts';

/** A fact's answer with every cell that it came from. */
export interface ExplainedFact {
  readonly answer: Attestation | DerivedAnswer;
  readonly cells: readonly CellRef[];
}

/** Follows one fact home to its cells, for one application after another. */
export type FactExplainer = (known: KnownFacts) => ExplainedFact;

/** @throws RangeError for a fact that no condition can name. */
export function factExplainer(id: string, index: FactIndex, rules: AppliedRuleSet): FactExplainer {
  const slot = index.slot(id);
  const derive = rules.derivedFacts.find((fact) => fact.id === id)?.derive;
  if (derive === undefined) return (known) => explainAnswer(known.answers[slot]);
  if (!('share' in derive)) return tableExplainer(slot, derive, index, rules);
  const explainPart = factExplainer(derive.share.part, index, rules);
  const explainWhole = factExplainer(derive.share.whole, index, rules);
  return (known) => {
    const [part, whole] = [explainPart(known), explainWhole(known)];
    return {
      answer: {
        status: 'derived',
        least: null,
        most: null,
        share: { part: part.answer, whole: whole.answer },
        unknownBecause: shareUnknown(known.state(slot)),
        rows: null,
      },
      cells: part.cells.length === 0 ? whole.cells : eachOnce([...part.cells, ...whole.cells]),
    };
  };
}

/** An answer that is not derived, in its full form. */
function explainAnswer(given: FactAnswer): ExplainedFact {
  const answer = attestationOf(given);
  return { answer, cells: answerCells(answer) };
}

function tableExplainer(
  slot: number,
  derive: TableFactDerivation,
  index: FactIndex,
  rules: AppliedRuleSet,
): FactExplainer {
  const table = rules.facts.find((fact) => fact.type === 'table' && fact.id === derive.table);
  if (table?.type !== 'table') throw new RangeError(`table \`${derive.table}\` is not declared`);
  const position = index.table(table.id);
  const plannedSlot = table.plannedBy === undefined ? null : index.slot(table.plannedBy);
  const read = columnsRead(derive);
  const readRows = rowReader(derive, table);
  return (known) => {
    const answer = known.given[position];
    const given = Array.isArray(answer) ? (answer as readonly TableRow[]) : undefined;
    const planned = plannedSlot === null ? undefined : known.answers[plannedSlot];
    const noneIsPlanned = saysNo(planned);
    const rows = given ?? (noneIsPlanned ? [] : undefined);
    const cells = rows === undefined ? [] : rows.map((row) => cellsOfRow(row, read, table));
    const bounds = boundsOf(known.state(slot));
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
        rows: rows === undefined ? null : readRows(rows),
      },
      // What was said of the table as a whole is behind it where there are no rows to look at, and that is why.
      cells:
        cells.length === 0 && (rows === undefined || noneIsPlanned)
          ? answerCells(attestationOf(planned))
          : inRowOrder(cells),
    };
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
  if (rows.every((cells) => cells.length === 0)) return NO_CELLS;
  const cells: CellRef[] = [];
  for (const row of [...rows].sort(compareCells)) cells.push(...row);
  return eachOnce(cells);
}

function boundsOf(state: FactState): Pick<DerivedAnswer, 'least' | 'most'> {
  if (typeof state === 'boolean') return state ? { least: 'yes', most: 'yes' } : { least: 'no', most: 'no' };
  if (typeof state === 'object' && state !== null && 'kind' in state && state.kind === 'range') {
    return textsOf(state);
  }
  return { least: 'no', most: 'yes' };
}

function shareUnknown(state: FactState): UnknownBecause | null {
  if (typeof state !== 'object' || state === null || !('kind' in state) || state.kind !== 'share')
    return 'part_unknown';
  const { part, whole } = state;
  if (whole === undefined || !isOneNumber(whole)) return 'whole_unknown';
  if (startsAtZero(whole)) return 'whole_zero';
  return isOneNumber(part) ? null : 'part_unknown';
}
