/** Whether two values are the same JSON, whatever the order of keys. A key that is undefined is as good as absent. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => sameData(item, b[i]))
    );
  const entries = (object: object) =>
    new Map<string, unknown>(Object.entries(object).filter(([, value]) => value !== undefined));
  const [own, others] = [entries(a), entries(b)];
  return own.size === others.size && [...own].every(([key, value]) => sameData(value, others.get(key)));
}
