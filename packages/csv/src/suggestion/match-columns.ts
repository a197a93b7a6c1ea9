import { compareText, nearestName } from '@grantscore/core';
import type { KnownColumn } from '../header.ts';
import { inPlainWords, likeness } from './plain-words.ts';

/** What a column of somebody else's file may be. */
export interface ColumnMatch {
  /** Our column; null where it is not known which, or another column is that already. */
  readonly to: string | null;
  /** Whether its name, label or question is that of ours, but for case and punctuation. */
  readonly certain: boolean;
  /** What else it could be, the likeliest first. */
  readonly candidates: readonly string[];
}

/** Alike in so many words that it is probably the same. */
const PROBABLE = 0.6;
/** The same for a column that every file has. */
const NEEDED = 0.5;
/** Alike in so many words that a person should look. */
const POSSIBLE = 0.3;
const CANDIDATES = 3;

/** Words by which a column gives evidence and not an answer. */
const EVIDENCE = /evidence|proof|document|citation|reference|link|attach|source|url/i;

/**
 * Matches headers with the columns they may mean, by name, label and question: those that are certain first, then the likeliest. No
 * column is matched twice.
 */
export function matchColumns(
  headers: readonly string[],
  columns: readonly KnownColumn[],
): readonly ColumnMatch[] {
  const exact = exactNames(columns);
  const taken = new Set<string>();
  const certain = headers.map((header) => {
    const name = exact.get(header) ?? exact.get(inPlainWords(header)) ?? null;
    if (name === null || taken.has(name)) return null;
    taken.add(name);
    return name;
  });
  const guesses = headers.map((header, i) => (certain[i] === null ? guessesFor(header, columns) : []));
  const required = new Set(columns.filter((column) => column.required).map(({ header }) => header));
  const enough = ({ name }: Guess) => (required.has(name) ? NEEDED : PROBABLE);
  const order = headers
    .map((_, i) => i)
    .sort((a, b) => (guesses[b]?.[0]?.likeness ?? 0) - (guesses[a]?.[0]?.likeness ?? 0) || a - b);
  const probable = new Map<number, string>();
  for (const i of order) {
    const free = (guesses[i] ?? []).filter(({ name }) => !taken.has(name));
    const alike = free.filter((guess) => guess.likeness === free[0]?.likeness);
    const needed = alike.filter(({ name }) => required.has(name));
    const [best, next] = needed.length > 0 ? needed : alike;
    if (best === undefined || next !== undefined || best.likeness < enough(best)) continue;
    probable.set(i, best.name);
    taken.add(best.name);
  }
  return headers.map((_, i) => {
    const to = certain[i] ?? probable.get(i) ?? null;
    const candidates = (guesses[i] ?? []).map(({ name }) => name).filter((name) => name !== to);
    return { to, certain: certain[i] !== null, candidates: candidates.slice(0, CANDIDATES) };
  });
}

/** Our columns by what they are called, as it is written and in plain words; what two columns are called is left out. */
function exactNames(columns: readonly KnownColumn[]): ReadonlyMap<string, string> {
  const byName = new Map<string, string | null>();
  for (const { header, label, question } of columns)
    for (const name of new Set([header, label, question ?? header].map(inPlainWords)))
      byName.set(name, byName.has(name) ? null : header);
  const exact = new Map<string, string>();
  for (const [name, header] of byName) if (header !== null) exact.set(name, header);
  for (const { header } of columns) exact.set(header, header);
  return exact;
}

interface Guess {
  readonly name: string;
  readonly likeness: number;
}

function guessesFor(header: string, columns: readonly KnownColumn[]): readonly Guess[] {
  const evidence = EVIDENCE.test(header);
  const open = columns.filter(({ header: name }) => name.endsWith('.evidence') === evidence);
  const spelling = new Map(
    open.flatMap(({ header: name, label }) => [[label, name] as const, [name, name] as const]),
  );
  const near = nearestName(header, spelling.keys());
  const misspelt = near === null ? null : (spelling.get(near) ?? null);
  return open
    .map(({ header: name, label, question }) => {
      const words = Math.max(
        likeness(header, name),
        likeness(header, label),
        likeness(header, question ?? ''),
      );
      return { name, likeness: name === misspelt ? Math.max(words, PROBABLE + 0.1) : words };
    })
    .filter((guess) => guess.likeness >= POSSIBLE)
    .sort((a, b) => b.likeness - a.likeness || compareText(a.name, b.name));
}
