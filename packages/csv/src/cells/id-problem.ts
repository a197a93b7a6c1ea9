import { characterName } from './character-names.ts';
import { isAscii } from './characters.ts';

/** What an id cannot hold: it shows as nothing or as a blank, so that two ids look alike and differ. */
const UNSEEN =
  /(?! )[\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Co}\u115F\u1160\u2800\u3164\uFFA0\uFFFD]|\u034F|[\uFE00-\uFE0F]/u;

/** What a spreadsheet shows where a column is too narrow or a formula fails, and numbers it has shortened. */
const RESIDUE = /^#+$|^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!)$|^\d(?:[.,]\d+)?[eE][+-]\d+$/;

/**
 * Why a text is no id that can be told from others, and which character of it stands in the way; null where it is one. Anything else is
 * an id as it is written, leading zeros included; blanks around it are the caller's to take away.
 * @example
 * idProblem('00017'); // null
 * idProblem('A\u00A017'); // 'character 2 of the id is a non-breaking space; type the id anew'
 */
export function idProblem(text: string): string | null {
  const residue = RESIDUE.exec(text);
  if (residue !== null)
    return 'a spreadsheet has put this in the place of the id; write the id itself, as text';
  // Tabs and line ends are ASCII, and hide within an id as well.
  if (isAscii(text) && !/[\t\n\r]/.test(text)) return null;
  if (text.normalize('NFC') !== text || /[\uFF01-\uFF5E]/.test(text))
    return 'it is made of characters that look like others; type the id anew';
  const found = UNSEEN.exec(text);
  if (found === null) return null;
  const place = [...text.slice(0, found.index)].length + 1;
  return `character ${place} of the id is ${characterName(found[0])}; type the id anew`;
}
