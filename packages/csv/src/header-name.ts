import { undefused } from './formula-guard.ts';

/** Characters that are not seen and change no name: the byte order mark and its like, and soft hyphens. */
const UNSEEN = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** A header cell as names are compared: without the guard against formulas, unseen characters and surrounding blanks. */
export function headerName(cell: string): string {
  return undefused(cell.replace(UNSEEN, '')).replaceAll('\u00A0', ' ').trim();
}
