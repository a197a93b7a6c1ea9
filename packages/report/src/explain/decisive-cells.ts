import type { Attestation, CellRef, DerivedAnswer, TestDerivation } from '@grantscore/core';

/**
 * Of the cells behind a test those that settle it: of a table the rows that decide, and in each the columns that do; where a
 * blank keeps it open, the blank alone.
 */
export function decisiveCells({ answer, outcome, cells }: TestDerivation): readonly CellRef[] {
  if (answer.status !== 'derived' || !hasRows(answer)) return cells;
  const own = outcome === 'indeterminate' ? blankCells(answer) : settlingCells(answer);
  // What stands in no file has no cell; then all that there is may help.
  return own.length === 0 ? cells : own;
}

type Side = DerivedAnswer | Attestation;

/** Whether every table behind it has rows; that one has none is said by other cells. */
function hasRows(answer: Side): boolean {
  if (answer.status !== 'derived') return true;
  if (answer.share !== null) return hasRows(answer.share.part) && hasRows(answer.share.whole);
  return answer.rows !== null && answer.rows.length > 0;
}

function blankCells(answer: Side): readonly CellRef[] {
  if (answer.status !== 'derived') return answer.status === 'provided' ? [] : ownCells(answer);
  if (answer.share !== null) return [...blankCells(answer.share.part), ...blankCells(answer.share.whole)];
  return (answer.rows ?? []).flatMap(({ missing }) => missing.flatMap(({ cells }) => cells));
}

function settlingCells(answer: Side): readonly CellRef[] {
  if (answer.status !== 'derived') return ownCells(answer);
  if (answer.share !== null)
    return [...settlingCells(answer.share.part), ...settlingCells(answer.share.whole)];
  const rows = answer.rows ?? [];
  // One row is enough to say that there is one; that there is none takes them all.
  return (answer.least === 'yes' ? rows.filter(({ within }) => within === 'met') : rows).flatMap(
    ({ cells }) => cells,
  );
}

function ownCells({ cell, determination, corrects }: Attestation): readonly CellRef[] {
  const own = [cell, determination?.cell].filter((place) => place !== undefined);
  return corrects === undefined ? own : [...own, ...ownCells(corrects)];
}
