import { quoted } from '@grantscore/core';
import { IGNORE } from '../mapping/mapping-form.ts';
import type { RefusedTexts } from './refused-texts.ts';

/** One entry of a draft. */
export interface DraftEntry {
  readonly header: string;
  /** Null for a column that is left out. */
  readonly to: string | null;
  /** What a person should know of it; null where it is certain. */
  readonly remark: string | null;
  readonly refused: RefusedTexts;
}

/** A draft of a mapping as YAML, for a person to complete. */
export function draftText(file: string, entries: readonly DraftEntry[], missing: readonly string[]): string {
  const lines = [
    `# A draft of a mapping for ${quoted(file)}. Look at each line, at those below a remark first.`,
    `# \`${IGNORE}\` leaves a column out. A value with nothing behind it is read as a blank: not answered.`,
    'columns:',
    ...entries.flatMap(entryLines),
    ...missing.map((name) => `# No column was found for \`${name}\`, which every application needs.`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function entryLines({ header, to, remark, refused }: DraftEntry): readonly string[] {
  const remarks = remark === null ? [] : [`  # ${remark}`];
  if (to === null || refused.first.length === 0)
    return [...remarks, pair('  ', header, scalar(to ?? IGNORE))];
  const more = refused.different - refused.first.length;
  return [
    ...remarks,
    pair('  ', header, ''),
    `    to: ${scalar(to)}`,
    '    values:',
    ...refused.first.map((text) => pair('      ', text, '')),
    ...(more > 0 ? [`      # and ${more} more`] : []),
  ];
}

/** YAML reads no key of more than a thousand characters that is not marked as one. */
const LONG_KEY = 1000;

function pair(indent: string, key: string, value: string): string {
  const written = scalar(key);
  const colon = value === '' ? ':' : `: ${value}`;
  return written.length < LONG_KEY
    ? `${indent}${written}${colon}`
    : `${indent}? ${written}\n${indent}${colon}`;
}

/** A text as YAML: as it is where it can be nothing else, else in double quotes. */
function scalar(text: string): string {
  if (/^[A-Za-z](?:[\w./() -]*[\w.)])?$/.test(text)) return text;
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
