/** A file from here on has rows enough to be worth what preparing for them costs. */
const LARGE = 250_000;

/**
 * Prepares the process for as many rows as a file of that size may have; null where nobody knows its size.
 *
 * Rows are short-lived in whatever file they come. V8 now and then learns the opposite from its first collections, puts them straight among what lives long, and a run
 * over a million rows then keeps a third more memory for nothing.
 */
export async function expectManyRows(bytes: number | null): Promise<void> {
  if (bytes !== null && bytes < LARGE) return;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--no-allocation-site-pretenuring');
}
