/**
 * The number of a name: its place among others, to which a new one is added. They are few, and each row has a text of its own: to compare
 * is quicker than to look up.
 */
export function numberOfName(name: string | null, names: (string | null)[]): number {
  const known = names.indexOf(name);
  return known < 0 ? names.push(name) - 1 : known;
}
