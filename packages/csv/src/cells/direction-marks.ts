import { characterName } from './character-names.ts';
import { isAscii } from './characters.ts';
import type { CellWarning } from './reading.ts';

const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * What is said of a text that has marks which turn the direction of what is shown: it is kept as written, and whatever is made to be read leaves
 * them out. Null where it has none.
 */
export function directionWarning(text: string): CellWarning | null {
  if (isAscii(text)) return null;
  const names = [...new Set(text.match(MARKS) ?? [])].map(characterName);
  if (names.length === 0) return null;
  return {
    code: 'direction_marks',
    expected: `reports show it without ${names.join(', ')}, and ranking.csv and report.json as it is written; compare it with what was meant`,
  };
}
