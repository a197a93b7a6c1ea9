import { characterName, digitName } from './character-names.ts';

/** A cell's text in plain characters, as far as that changes nothing that it says. */
export interface NormalisedCell {
  /** Without blanks around it. */
  readonly text: string;
  /** What was taken for something else or left out, by name: `a non-breaking space taken as a blank`. */
  readonly notes: readonly string[];
  /** Why it cannot be read for certain; null where it can. */
  readonly refused: string | null;
}

/**
 * Reads a text in plain characters: other spaces as blanks, curly quotes, dashes and full-width characters as those of a keyboard, without
 * what is invisible. Characters that change the order in which the rest is shown, digits that are not 0 to 9 and control characters make
 * it unreadable.
 */
export function normalisedCell(text: string): NormalisedCell {
  if (isAscii(text)) return { text: text.trim(), notes: [], refused: null };
  const reason = refusal(text);
  if (reason !== null) return { text, notes: [], refused: reason };
  const notes = new Set<string>();
  const bare = withoutCurlyPair(text, notes);
  let plain = '';
  for (const character of bare) plain += plainOf(character, notes);
  const composed = plain.normalize('NFC');
  if (composed !== plain) notes.add('accents joined to their letters');
  return { text: composed.trim(), notes: [...notes], refused: null };
}

/** Whether a text holds nothing but the printable characters of ASCII, tabs and line ends: most do, and need no further look. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 126 || (code < 32 && code !== 9 && code !== 10 && code !== 13)) return false;
  }
  return true;
}

const LEFT_OUT = /[\u00AD\u180E\u200B-\u200D\u2060\uFEFF]|\u034F|[\uFE00-\uFE0F]/;
const SINGLE = /[\u2018-\u201B\u2039\u203A]/;
const DOUBLE = /[\u201C-\u201F\u00AB\u00BB]/;
const DASHES: Readonly<Record<string, string>> = {
  '\u2010': 'a hyphen (U+2010)',
  '\u2011': 'a non-breaking hyphen',
  '\u2012': 'a figure dash',
  '\u2013': 'an en dash',
  '\u2014': 'an em dash',
  '\u2212': 'a minus sign (U+2212)',
};

function plainOf(character: string, notes: Set<string>): string {
  if (character <= '~') return character;
  if (/\p{Zs}/u.test(character)) {
    notes.add(`${characterName(character)} taken as a blank`);
    return ' ';
  }
  if (LEFT_OUT.test(character)) {
    notes.add(`${characterName(character)} left out`);
    return '';
  }
  const quote = SINGLE.test(character) ? "'" : DOUBLE.test(character) ? '"' : null;
  if (quote !== null) {
    notes.add('a curly quote taken as a straight one');
    return quote;
  }
  const dash = DASHES[character];
  if (dash !== undefined) {
    notes.add(`${dash} taken as -`);
    return '-';
  }
  // Not the whole of NFKC: it also makes 10² of 102.
  if (/[\uFF01-\uFF5E\uFFE0-\uFFE6]/.test(character)) {
    notes.add('full-width characters taken as plain ones');
    return character.normalize('NFKC');
  }
  return character;
}

/** Without the curly quotes that stand around the whole. */
function withoutCurlyPair(text: string, notes: Set<string>): string {
  const inner = /^\s*[\u2018\u201C\u00AB\u201E](.*)[\u2019\u201D\u00BB\u201C]\s*$/su.exec(text)?.[1];
  if (inner === undefined) return text;
  notes.add('curly quotes around it left out');
  return inner;
}

function refusal(text: string): string | null {
  const direction = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.exec(text)?.[0];
  if (direction !== undefined)
    return `${characterName(direction)} changes the order in which it is shown; type the answer anew`;
  const digit = /(?![0-9\uFF10-\uFF19])\p{Nd}/u.exec(text)?.[0];
  if (digit !== undefined) return `${digitName(digit)} are not read; write 0 to 9`;
  const number = /[\p{No}\p{Nl}]/u.exec(text)?.[0];
  if (number !== undefined) return `\`${number}\` is none of the digits 0 to 9; write those`;
  if (/\u00AD\s*[.,]?\d|\d\u00AD/.test(text))
    return 'a soft hyphen beside a digit is shown as a hyphen or not at all; type the answer anew';
  const broken = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFD]/u.exec(text)?.[0];
  if (broken !== undefined) return `${characterName(broken)} stands in it; type the answer anew`;
  const invisible = /(?![\u00AD\u180E\u200B-\u200D\u2060\uFEFF])[\p{Cf}\u2028\u2029]/u.exec(text)?.[0];
  return invisible === undefined ? null : `${characterName(invisible)} stands in it; type the answer anew`;
}
