import { undefused } from '../formula-guard.ts';
import type { MappingTarget } from '../mapping/mapping-targets.ts';
import type { CsvRecord } from '../records.ts';

/** Texts of one column that are no answers. */
export interface RefusedTexts {
  /** The first of them, in the order of the file. */
  readonly first: readonly string[];
  /** How many different ones there are in all. */
  readonly different: number;
}

const LISTED = 20;
/** As many different texts of one column are told apart. */
const MOST = 10_000;

/** Collects, row after row, what the columns of a file say that the columns of ours they are read as would refuse. */
export function refusedTexts(targets: ReadonlyMap<number, MappingTarget>) {
  const found = new Map([...targets.keys()].map((index) => [index, new Set<string>()]));
  return {
    add({ cells }: CsvRecord): void {
      for (const [index, { readers }] of targets) {
        const text = undefused(cells[index] ?? '').trim();
        const own = found.get(index);
        if (text === '' || own === undefined || own.has(text) || own.size >= MOST) continue;
        if (readers.some((read) => read(text).status === 'refused')) own.add(text);
      }
    },
    of(index: number): RefusedTexts {
      const own = [...(found.get(index) ?? [])];
      return { first: own.slice(0, LISTED), different: own.length };
    },
  };
}
