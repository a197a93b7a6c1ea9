import { type Problem, type ProblemCode, quoted } from '@grantscore/core';
import { placesInWords } from './application-rows.ts';
import type { FileReading, RowReading } from './file-reading.ts';
import { foundProblem } from './found-problem.ts';
import { headerName } from './header-name.ts';
import { QUARANTINE_LINE, QUARANTINE_MARK, rowMark } from './quarantine-columns.ts';
import { RowLedger } from './row-ledger.ts';

/** Reasons for which a corrected row may name another application than the row it comes from. */
const IDS_IN_QUESTION: ReadonlySet<ProblemCode> = new Set([
  'application_repeated',
  'application_unknown',
  'application_quarantined',
  'row_ragged',
  'row_unreadable',
]);

/** Where a row stood in the file that is corrected, as its quarantine file tells it. */
interface Origin {
  readonly line: string;
  readonly mark: string;
}

/**
 * Puts the rows of a corrected quarantine file in the place of those they come from. A row that comes from no quarantined row is
 * quarantined: the two files don't belong together there.
 * @param ledger - Of the file and the corrections that were read before, with all that is held back there.
 */
export function correct<Value>(ledger: RowLedger<Value>, correction: FileReading<Value>): RowLedger<Value> {
  const originOf = originReader(correction);
  if (originOf === null || correction.refused)
    return new RowLedger(ledger.reading, [
      ...ledger.corrections,
      refusedCorrection(correction, originOf === null),
    ]);
  const held = heldByLine(ledger);
  const claims = new Map<string, RowReading<Value>[]>();
  for (const row of correction.rows) {
    const { line } = originOf(row);
    claims.set(line, [...(claims.get(line) ?? []), row]);
  }
  const replaced = new Set<RowReading<Value>>();
  const rows = correction.rows.map((row) => {
    const origin = originOf(row);
    const original = held.get(origin.line);
    const others = (claims.get(origin.line) ?? []).filter((other) => other !== row);
    const wrong =
      unfounded(origin, original, others, row, ledger.file) ??
      (original && idChanged(original.row, row, ledger));
    if (!wrong && original) {
      replaced.add(original.row);
      return row;
    }
    const { file, line, application } = row;
    const problem: Problem = foundProblem('correction_unfounded', file, wrong ?? '', { line, application });
    return { ...row, value: null, problems: [...row.problems, problem] };
  });
  const left = (reading: FileReading<Value>) => withoutRows(reading, replaced);
  return new RowLedger(left(ledger.reading), [...ledger.corrections.map(left), { ...correction, rows }]);
}

interface HeldRow<Value> {
  readonly row: RowReading<Value>;
  readonly mark: string;
}

/** The quarantined rows that can be corrected, by the line on which they stood in the first file. */
function heldByLine<Value>(ledger: RowLedger<Value>): ReadonlyMap<string, HeldRow<Value>> {
  const held = new Map<string, HeldRow<Value>>();
  for (const reading of [ledger.reading, ...ledger.corrections]) {
    const originOf = reading === ledger.reading ? ownOrigin : originReader(reading);
    for (const row of reading.rows) {
      if (originOf === null || !ledger.isHeld(row) || row.problems.some(isUnfounded)) continue;
      const { line, mark } = originOf(row);
      held.set(line, { row, mark });
    }
  }
  return held;
}

const isUnfounded = ({ code }: Problem) => code === 'correction_unfounded';

function ownOrigin({ line, cells }: RowReading<unknown>): Origin {
  return { line: String(line), mark: rowMark(cells) };
}

/** How the rows of a quarantine file tell where they come from; null where it lacks the columns for that. */
function originReader({ header }: FileReading<unknown>): ((row: RowReading<unknown>) => Origin) | null {
  const names = header.map(headerName);
  const [lineAt, markAt] = [names.indexOf(QUARANTINE_LINE), names.indexOf(QUARANTINE_MARK)];
  if (lineAt < 0 || markAt < 0) return null;
  return ({ cells }) => ({ line: cells[lineAt]?.trim() ?? '', mark: cells[markAt]?.trim() ?? '' });
}

/** Why a row corrects none; null where it does. */
function unfounded(
  { line, mark }: Origin,
  original: HeldRow<unknown> | undefined,
  others: readonly RowReading<unknown>[],
  row: RowReading<unknown>,
  file: string,
): string | null {
  if (line === '')
    return `write in \`${QUARANTINE_LINE}\` which line of ${quoted(file)} it comes from, and copy its \`${QUARANTINE_MARK}\``;
  if (original === undefined)
    return `line ${line} of ${quoted(file)} is not quarantined; feed back the quarantine file of this very file`;
  if (others.length > 0)
    return `${placesInWords(others, row.file)} ${others.length === 1 ? 'comes' : 'come'} from line ${line} too; keep one of them`;
  if (mark !== original.mark) {
    const here = mark === '' ? 'blank' : quoted(mark);
    return `another row stands on line ${line} of ${quoted(file)} now (\`${QUARANTINE_MARK}\` is ${here} here, and ${quoted(original.mark)} there); feed back the quarantine file of this very file`;
  }
  return null;
}

/** Says where a correction moves a row to another application though nothing was wrong with its id; null where it does not. */
function idChanged<Value>(
  original: RowReading<Value>,
  { application: id }: RowReading<Value>,
  ledger: RowLedger<Value>,
): string | null {
  const { application: was, line, file } = original;
  if (was === null || id === null || was === id) return null;
  const place = `line ${line} of ${quoted(file)} is ${quoted(was)} and this row ${quoted(id)}`;
  if (bare(was) === bare(id))
    return `${place}; a spreadsheet takes the zeros that an id begins with: write it again, in a column of text`;
  if (ledger.reasonsOf(original).some(({ code }) => IDS_IN_QUESTION.has(code))) return null;
  return `${place}, and nothing was wrong with the id; write ${quoted(was)}, or look whether rows were mixed up`;
}

function bare(id: string): string {
  return id.replace(/^0+/, '');
}

function withoutRows<Value>(
  reading: FileReading<Value>,
  replaced: ReadonlySet<RowReading<Value>>,
): FileReading<Value> {
  const rows = reading.rows.filter((row) => !replaced.has(row));
  const count = (reading.replaced ?? 0) + reading.rows.length - rows.length;
  return { ...reading, rows, ...(count > 0 && { replaced: count }) };
}

function refusedCorrection<Value>(correction: FileReading<Value>, isNone: boolean): FileReading<Value> {
  if (!isNone || correction.refused) return { ...correction, refused: true };
  const missing = foundProblem(
    'column_missing',
    correction.file,
    `it is no quarantine file; keep the columns \`${QUARANTINE_LINE}\` and \`${QUARANTINE_MARK}\`, which tell where each row comes from`,
    { line: 1 },
  );
  return { ...correction, problems: [...correction.problems, missing], refused: true };
}
