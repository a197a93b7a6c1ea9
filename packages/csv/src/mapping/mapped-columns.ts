import { nearestName, quoted } from '@grantscore/core';
import { type ColumnPlace, type ColumnView, columnsAsTheyStand, type ViewProblem } from '../column-view.ts';
import { undefused } from '../formula-guard.ts';
import { isQuarantineColumn } from '../quarantine-columns.ts';
import type { MappedColumn, Mapping, MappingEntry } from './mapping.ts';
import { usedValues } from './used-values.ts';

/** Where the text of a column of ours comes from. */
interface Source {
  readonly name: string;
  readonly place: ColumnPlace | null;
  readonly text: (cells: readonly string[]) => string;
}

/**
 * The columns of somebody else's file as a mapping reads them, in the order of the file, constants last. What a column that is mapped says
 * is always placed in the cell of the file that it comes from.
 * @param surplus - Further columns without a name behind those of the header.
 */
export function mappedColumns(mapping: Mapping, header: readonly string[], surplus = 0): ColumnView {
  const plain = columnsAsTheyStand(header, surplus);
  const entries = new Map(mapping.entries.map((entry) => [entry.header, entry]));
  const used = usedValues(mapping);
  const places = plain.names.map((name, index) => ({ index, header: name }));
  const splits = places.flatMap((place) => {
    const entry = entries.get(place.header);
    return entry === undefined || entry.split === null ? [] : [{ place, entry }];
  });
  const sources: readonly Source[] = [
    ...places.flatMap((place) => sourcesOf(place, entries.get(place.header), used.read)),
    ...[...mapping.constants].map(([name, value]) => ({ name, place: null, text: () => value })),
  ];
  let last: { readonly cells: readonly string[]; readonly texts: readonly string[] } | null = null;
  return {
    width: plain.width,
    names: sources.map(({ name }) => name),
    place: (column) => sources[column]?.place ?? null,
    // Asked twice for each row, once to see whether it is data.
    texts: (cells) => {
      if (last?.cells !== cells) last = { cells, texts: sources.map(({ text }) => text(cells)) };
      return last.texts;
    },
    misfits: mapping.entries.flatMap((entry) =>
      plain.names.includes(entry.header) ? [] : [columnMissing(entry, plain.names)],
    ),
    fault: (cells) => {
      for (const { place, entry } of splits) {
        const cell = cells[place.index] ?? '';
        const parts = partsOf(cell, entry.split).length;
        if (parts > entry.into.length) return tooManyParts(place, entry, cell, parts);
      }
      return null;
    },
    // A quarantine file that is fed back has a few rows of many, and says nothing about the others.
    unused: () =>
      plain.names.some(isQuarantineColumn)
        ? []
        : used.unused().flatMap(({ header: name, theirs, ours }) => {
            const place = places.find((known) => known.header === name);
            return place === undefined ? [] : [valueUnused(place, theirs, ours)];
          }),
  };
}

type ReadValue = (column: MappedColumn, text: string) => string;

function sourcesOf(place: ColumnPlace, entry: MappingEntry | undefined, read: ReadValue): readonly Source[] {
  const { index, header } = place;
  if (entry === undefined) return [{ name: header, place, text: (cells) => cells[index] ?? '' }];
  return entry.into.flatMap((column, part) =>
    column === null
      ? []
      : [
          {
            name: column.name,
            place,
            text: (cells) => read(column, partsOf(cells[index] ?? '', entry.split)[part] ?? ''),
          },
        ],
  );
}

function partsOf(cell: string, split: string | null): readonly string[] {
  return split === null ? [cell] : undefused(cell).split(split);
}

function columnMissing({ header, into }: MappingEntry, names: readonly string[]): ViewProblem {
  const nearest = nearestName(
    header,
    names.filter((name) => name !== ''),
  );
  if (into.every((column) => column === null))
    return {
      code: 'mapping_unused',
      place: null,
      expected: `the file has no column ${quoted(header)} to leave out`,
      nearest,
    };
  return {
    code: 'mapping_column_missing',
    place: null,
    expected: `the file has no column ${quoted(header)}; write its header as the file has it, or take the entry out`,
    nearest,
  };
}

function tooManyParts(
  place: ColumnPlace,
  { split, into }: MappingEntry,
  cell: string,
  parts: number,
): ViewProblem {
  return {
    code: 'cell_not_split',
    place,
    received: cell,
    expected: `it has ${parts} parts between ${quoted(split ?? '')} and the mapping names ${into.length}; name them all, or correct the cell`,
  };
}

function valueUnused(place: ColumnPlace, theirs: string, ours: string): ViewProblem {
  return {
    code: 'mapping_unused',
    place,
    expected: `no cell says ${quoted(theirs)}, which it reads as ${ours === '' ? 'a blank' : quoted(ours)}`,
  };
}
