/** How far a point value can move until something changes, and whether it has not at that value itself; null for however far. */
export type Limit = { readonly by: number; readonly within: boolean } | null;

/** The one that comes first. */
export function sooner(a: Limit, b: Limit): Limit {
  if (a === null || b === null) return a ?? b;
  if (a.by === b.by) return { by: a.by, within: a.within && b.within };
  return a.by < b.by ? a : b;
}
