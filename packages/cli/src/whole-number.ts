import { wrongUsage } from './failure.ts';

/** A whole number that an option takes. @throws Failure for anything else, or one out of bounds. */
export function wholeNumber(option: string, written: string, least: number, most: number): number {
  const number = Number(written);
  if (/^\d{1,15}$/.test(written) && number >= least && number <= most) return number;
  throw wrongUsage(`${option}: \`${written}\` is not a whole number from ${least} to ${most}`);
}
