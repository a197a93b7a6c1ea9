/** What the bytes 0x80 to 0x9F stand for in Windows-1252, in their order; five of them stand for nothing. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * Puts right what some decoders of Windows-1252 leave as control characters, because they read it as Latin-1.
 * @source https://github.com/nodejs/node/issues/56542
 */
export function asWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => HIGH[control.charCodeAt(0) - 0x80] ?? control);
}
