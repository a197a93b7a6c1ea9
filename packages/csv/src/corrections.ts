import type { Problem } from '@grantscore/core';
import { placesInWords } from './application-rows.ts';
import type { FileReading, RowReading } from './file-reading.ts';
import { foundProblem } from './found-problem.ts';
import { headerName } from './header-name.ts';
import { QUARANTINE_LINE } from './quarantine-columns.ts';
import type { RowLedger } from './row-ledger.ts';

/** A file and the quarantine file of it that was corrected, as they are read together. */
export interface CorrectedReading<Value> {
  readonly reading: FileReading<Value>;
  readonly correction: FileReading<Value>;
}

/**
 * Puts the rows of a corrected quarantine file in the place of those they come from. A row that comes from no quarantined row is
 * quarantined: the two files don't belong together there.
 * @param ledger - Of the file alone, with all that is held back there.
 */
export function correct<Value>(
  ledger: RowLedger<Value>,
  correction: FileReading<Value>,
): CorrectedReading<Value> {
  const { reading } = ledger;
  const lineAt = correction.header.map(headerName).indexOf(QUARANTINE_LINE);
  if (lineAt < 0 || correction.refused) return { reading, correction: refusedCorrection(correction, lineAt) };
  const held = new Map(reading.rows.flatMap((row) => (ledger.isHeld(row) ? [[String(row.line), row]] : [])));
  const byLine = new Map<string, RowReading<Value>[]>();
  for (const row of correction.rows) {
    const line = row.cells[lineAt]?.trim() ?? '';
    byLine.set(line, [...(byLine.get(line) ?? []), row]);
  }
  const replaced = new Set<RowReading<Value> | undefined>();
  const problems = new Map<RowReading<Value>, Problem>();
  for (const [line, rows] of byLine) {
    const original = held.get(line);
    for (const row of rows) {
      const others = rows.filter((other) => other !== row);
      const wrong =
        line === ''
          ? `write here which line of \`${reading.file}\` it comes from`
          : original === undefined
            ? `line ${line} of \`${reading.file}\` is not quarantined; feed back the quarantine file of this very file`
            : others.length > 0
              ? `${placesInWords(others, row.file)} ${others.length === 1 ? 'comes' : 'come'} from line ${line} too; keep one of them`
              : null;
      if (wrong === null) replaced.add(original);
      else
        problems.set(
          row,
          foundProblem('correction_unfounded', row.file, wrong, {
            line: row.line,
            column: lineAt + 1,
            header: QUARANTINE_LINE,
            received: row.cells[lineAt] ?? '',
            application: row.application,
          }),
        );
    }
  }
  return {
    reading: {
      ...reading,
      rows: reading.rows.filter((row) => !replaced.has(row)),
      replaced: replaced.size,
    },
    correction: {
      ...correction,
      rows: correction.rows.map((row) => {
        const problem = problems.get(row);
        return problem === undefined ? row : { ...row, value: null, problems: [...row.problems, problem] };
      }),
    },
  };
}

function refusedCorrection<Value>(correction: FileReading<Value>, lineAt: number): FileReading<Value> {
  if (lineAt >= 0 || correction.refused) return { ...correction, refused: true };
  const missing = foundProblem(
    'column_missing',
    correction.file,
    `it is no quarantine file; name the column \`${QUARANTINE_LINE}\`, which tells where each row comes from`,
    { line: 1 },
  );
  return { ...correction, problems: [...correction.problems, missing], refused: true };
}
