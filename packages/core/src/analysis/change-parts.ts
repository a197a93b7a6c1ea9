import type { ChangeableFact } from './changeable-facts.ts';
import { linkedSets } from './linked-sets.ts';
import type { Tally } from './standing.ts';
import type { Places, TriedChanges } from './tried-changes.ts';

/** Linked changes that do together what no fewer of them do. */
export interface ChangePart {
  readonly places: Places;
  /** The facts that it changes. */
  readonly facts: readonly number[];
  /** What is added to the tally. */
  readonly adds: Tally;
  /** The facts that no other part beside it may change: those that a criterion reads together with one of its own. */
  readonly near: ReadonlySet<number>;
}

/**
 * The parts of which every set of changes that does anything is put together. A criterion reads few facts, and changes of facts that no
 * criterion reads together add up: so only changes that are linked by criteria are evaluated together, and those that do no more than
 * some of them are left out.
 */
export function changeParts(
  tried: TriedChanges,
  facts: readonly ChangeableFact[],
  most: number,
): readonly ChangePart[] {
  const links = facts.map(
    ({ criteria }) =>
      new Set(
        facts.flatMap((other, place) =>
          [...other.criteria].some((criterion) => criteria.has(criterion)) ? [place] : [],
        ),
      ),
  );
  const placesOf = facts.map((_, fact) =>
    tried.changes.flatMap((change, place) => (change.fact === fact ? [place] : [])),
  );
  const now = tried.tally([]);
  return linkedSets(links, most).flatMap((set) => {
    const near = new Set(set.flatMap((fact) => [...(links[fact] ?? [])]));
    return waysOf(set.map((fact) => placesOf[fact] ?? [])).flatMap((places): readonly ChangePart[] => {
      const tally = tried.tally(places);
      const idle = places.some((one) => isSame(tally, tried.tally(places.filter((other) => other !== one))));
      return idle ? [] : [{ places, facts: set, adds: tally.map((sum, i) => sum - (now[i] ?? 0)), near }];
    });
  });
}

/** One of each list, in every way. */
function waysOf(lists: readonly (readonly number[])[]): readonly Places[] {
  return lists.reduce<readonly Places[]>(
    (ways, list) => ways.flatMap((way) => list.map((one) => [...way, one])),
    [[]],
  );
}

function isSame(a: Tally, b: Tally): boolean {
  return a.every((own, i) => own === b[i]);
}
