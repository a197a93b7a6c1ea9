/** What a number must be, in words: `a number from 0 to 12`. */
export function bounds({
  minimum,
  maximum,
}: {
  readonly minimum?: number | string;
  readonly maximum?: number | string;
}): string {
  if (minimum === undefined) return maximum === undefined ? 'any number' : `a number of at most ${maximum}`;
  return maximum === undefined ? `a number of at least ${minimum}` : `a number from ${minimum} to ${maximum}`;
}
