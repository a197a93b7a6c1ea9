import type { FactAnswer, TableRow } from '../model/application.ts';
import type { FactData, ScalarFactData } from '../model/fact.ts';

/** Each answer that a fact of few answers accepts, by its own bounds and nothing else, and none. */
function everyAnswer(fact: FactData, mostRows: number): readonly FactAnswer[] {
  return [undefined, ...(fact.type === 'table' ? everyTable(fact.columns, mostRows) : everyCell(fact))];
}

function everyCell(fact: ScalarFactData): readonly Exclude<FactAnswer, readonly TableRow[]>[] {
  const notApplicable = fact.notApplicable === true ? [{ status: 'not_applicable' } as const] : [];
  return [...valuesOf(fact), ...notApplicable];
}

function valuesOf(fact: ScalarFactData) {
  const steps = (from: unknown, to: unknown, size: number) =>
    Array.from(
      { length: Math.round((Number(to) - Number(from)) / size) + 1 },
      (_, i) => Number(from) + i * size,
    );
  switch (fact.type) {
    case 'boolean':
      return [true, false];
    case 'enum':
      return fact.values.map(({ value }) => value);
    case 'set':
      return fact.values.reduce<readonly (readonly string[])[]>(
        (sets, { value }) => sets.concat(sets.map((set) => set.concat(value))),
        [[]],
      );
    case 'integer':
      return steps(fact.minimum, fact.maximum, 1);
    case 'money':
      return steps(fact.minimum, fact.maximum, 0.01).map((amount) => amount.toFixed(2));
    default:
      return [];
  }
}

/** Tables of no row up to so many, cells left blank among them; the order of rows never matters. */
function everyTable(columns: readonly ScalarFactData[], mostRows: number): readonly (readonly TableRow[])[] {
  const kinds = columns.reduce<readonly TableRow[]>(
    (rows, column) => {
      const cells = everyCell(column);
      return cells.length === 0
        ? rows
        : rows.flatMap((row) => [row, ...cells.map((cell): TableRow => ({ ...row, [column.id]: cell }))]);
    },
    [{}],
  );
  const ofSize = (size: number, from: number): readonly (readonly TableRow[])[] =>
    size === 0
      ? [[]]
      : kinds.slice(from).flatMap((row, i) => ofSize(size - 1, from + i).map((rest) => [row, ...rest]));
  return Array.from({ length: mostRows + 1 }, (_, size) => ofSize(size, 0)).flat();
}

/** Every application there is to some facts, whole and in part, with tables of at most so many rows. */
export function* everyApplication(
  facts: readonly FactData[],
  mostRows: number,
): Generator<Readonly<Record<string, FactAnswer>>> {
  const [first, ...others] = facts;
  if (first === undefined) {
    yield {};
    return;
  }
  const answers = everyAnswer(first, mostRows);
  for (const rest of everyApplication(others, mostRows))
    for (const answer of answers) yield answer === undefined ? rest : { ...rest, [first.id]: answer };
}
