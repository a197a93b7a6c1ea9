import { nearestName, quoted } from '@grantscore/core';
import { wrongUsage } from './failure.ts';

/** One of the words that an option takes. @throws Failure naming the nearest. */
export function choice<Word extends string>(option: string, written: string, known: readonly Word[]): Word {
  const found = known.find((word) => word === written);
  if (found !== undefined) return found;
  const near = nearestName(written, known);
  const help = near === null ? `known are ${known.join(', ')}` : `did you mean ${quoted(near)}?`;
  throw wrongUsage(`${option}: ${quoted(written)} is not known; ${help}`);
}
