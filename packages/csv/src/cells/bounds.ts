import { type CellFormats, DEFAULT_FORMATS, inFile } from './formats.ts';

/** What a number must be, in words: `a number from 0 to 12`. */
export function bounds(
  { minimum, maximum }: { readonly minimum?: number | string; readonly maximum?: number | string },
  formats: Pick<CellFormats, 'decimal'> = DEFAULT_FORMATS,
): string {
  const most = maximum === undefined ? undefined : inFile(maximum, formats);
  if (minimum === undefined) return most === undefined ? 'any number' : `a number of at most ${most}`;
  const least = inFile(minimum, formats);
  return most === undefined ? `a number of at least ${least}` : `a number from ${least} to ${most}`;
}
