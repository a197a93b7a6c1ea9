import {
  type Answer,
  type Attestation,
  attestationOf,
  type CellRef,
  type TableRow,
} from '../model/application.ts';
import { compareText } from '../model/order.ts';

export const NO_CELLS: readonly CellRef[] = Object.freeze([]);

/** The cell of an answer and, where a reviewer's took its place, the applicant's own. */
export function answerCells(attestation: Attestation): readonly CellRef[] {
  const { status, cell, determination, corrects } = attestation;
  const own = cell === undefined ? NO_CELLS : [cell];
  // Nobody but the applicant has said anything of most answers.
  if (determination === undefined && corrects === undefined && status !== 'disputed') return own;
  return eachOnce([
    ...own,
    ...(determination?.cell === undefined ? [] : [determination.cell]),
    ...(status === 'disputed'
      ? attestation.claims.flatMap((claim) => (claim.cell === undefined ? [] : [claim.cell]))
      : []),
    ...(corrects === undefined ? [] : answerCells(corrects)),
  ]);
}

/** The answer in one column of a row of a table. */
export function answerIn(row: TableRow, column: string): Answer {
  const answer = row[column];
  // A column may have the name of something that every object inherits, which is never a bare answer.
  if (typeof answer !== 'object' && typeof answer !== 'function') return answer;
  return Object.hasOwn(row, column) ? answer : undefined;
}

/** The cells of a row in some of its columns, from left to right. */
export function rowCells(row: TableRow, columns: readonly string[]): readonly CellRef[] {
  const cells: CellRef[] = [];
  for (const column of columns) {
    const answer = answerIn(row, column);
    // A bare answer stands in no cell.
    if (typeof answer === 'object') cells.push(...answerCells(attestationOf(answer)));
  }
  if (cells.length === 0) return NO_CELLS;
  if (isFromLeftToRight(cells)) return cells;
  cells.sort((a, b) => a.column - b.column);
  return isFromLeftToRight(cells) ? cells : eachOnce(cells);
}

function isFromLeftToRight(cells: readonly CellRef[]): boolean {
  for (let i = 1; i < cells.length; i += 1)
    if ((cells[i] as CellRef).column <= (cells[i - 1] as CellRef).column) return false;
  return true;
}

/** So few cells are compared with each other in less time than a map of their places is made. */
const FEW = 32;

/** Cells without those that stand in a place already seen, in their order. */
export function eachOnce(cells: readonly CellRef[]): readonly CellRef[] {
  if (cells.length < 2) return cells;
  if (cells.length <= FEW) return cells.filter((cell, i) => isFirst(cell, i, cells));
  const places = new Map<string, CellRef>();
  for (const cell of cells) {
    const place = `${cell.line} ${cell.column} ${cell.file}`;
    if (!places.has(place)) places.set(place, cell);
  }
  return [...places.values()];
}

function isFirst({ line, column, file }: CellRef, at: number, cells: readonly CellRef[]): boolean {
  for (let i = 0; i < at; i += 1) {
    const other = cells[i] as CellRef;
    if (other.line === line && other.column === column && other.file === file) return false;
  }
  return true;
}

/** Orders rows by what their cells say; of rows that say the same the one further up comes first. */
export function compareCells(a: readonly CellRef[], b: readonly CellRef[]): number {
  for (const [i, cell] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    const order = compareText(cell.file, other.file) || compareText(cell.text, other.text);
    if (order !== 0) return order;
  }
  return a.length - b.length || (a[0]?.line ?? 0) - (b[0]?.line ?? 0);
}
