/** A text without the spaces, tabs and line ends around it. What else `trim` takes away is no plain blank, and is said where it is. */
export function withoutBlanks(text: string): string {
  const plain = text.charCodeAt(0) > BLANK && text.charCodeAt(text.length - 1) > BLANK;
  return plain ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

const BLANK = 32;
