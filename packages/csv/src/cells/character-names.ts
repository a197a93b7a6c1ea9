/** Characters that show nothing, or nothing but a blank, and yet make two texts differ. */
const NAMES: Readonly<Record<number, string>> = {
  160: 'a non-breaking space',
  173: 'a soft hyphen',
  847: 'a grapheme joiner',
  1564: 'an Arabic letter mark',
  6158: 'a Mongolian vowel separator',
  8194: 'an en space',
  8195: 'an em space',
  8199: 'a figure space',
  8200: 'a punctuation space',
  8201: 'a thin space',
  8202: 'a hair space',
  8203: 'a zero-width space',
  8204: 'a zero-width non-joiner',
  8205: 'a zero-width joiner',
  8206: 'a left-to-right mark',
  8207: 'a right-to-left mark',
  8232: 'a line separator',
  8233: 'a paragraph separator',
  8234: 'a left-to-right embedding',
  8235: 'a right-to-left embedding',
  8236: 'an end of a change of direction',
  8237: 'a left-to-right override',
  8238: 'a right-to-left override',
  8239: 'a narrow non-breaking space',
  8287: 'a mathematical space',
  8288: 'a word joiner',
  8294: 'a left-to-right isolate',
  8295: 'a right-to-left isolate',
  8296: 'a first-strong isolate',
  8297: 'an end of an isolate',
  12288: 'a full-width space',
  65279: 'a byte order mark',
  65533: 'a replacement character',
};

/** A character in words, with its code point where it is not known by name: `a thin space`, `a control character (U+0000)`. */
export function characterName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const name = NAMES[code];
  if (name !== undefined) return name;
  if (/\p{Cc}/u.test(character)) return `a control character (${codePoint(code)})`;
  if (/\p{Cs}/u.test(character)) return `half a character (${codePoint(code)})`;
  if (/\p{Zs}/u.test(character)) return `a space of another width (${codePoint(code)})`;
  return `an invisible character (${codePoint(code)})`;
}

function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The first code point of each run of ten digits that people type, by script. */
const DIGITS: readonly (readonly [number, string])[] = [
  [0x660, 'Arabic-Indic'],
  [0x6f0, 'Persian'],
  [0x966, 'Devanagari'],
  [0x9e6, 'Bengali'],
  [0xa66, 'Gurmukhi'],
  [0xae6, 'Gujarati'],
  [0xbe6, 'Tamil'],
  [0xc66, 'Telugu'],
  [0xce6, 'Kannada'],
  [0xd66, 'Malayalam'],
  [0xe50, 'Thai'],
  [0xed0, 'Lao'],
  [0x1040, 'Burmese'],
  [0x17e0, 'Khmer'],
];

/** `Arabic-Indic digits` for one of them. */
export function digitName(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const script = DIGITS.find(([zero]) => code >= zero && code < zero + 10)?.[1];
  return script === undefined ? `digits of another script (${codePoint(code)})` : `${script} digits`;
}
