import type { FactRow } from './report-facts.ts';

/** Headers of the terminal's table as the other renderers have them, and which stand on the right of their column. */
const NAMES: Readonly<Record<string, string>> = {
  rank: 'Rank',
  applicant: 'Applicant',
  application: 'Application',
  'peer review': 'Peer review score',
  requested: 'Requested',
  score: 'Score',
  'could be': 'Could be',
  place: 'Place',
  funding: 'Funding',
  award: 'Award',
};
const ON_THE_RIGHT: ReadonlySet<string> = new Set(['rank', 'peer review', 'requested', 'award']);

/** Reads back the rankings that the terminal shows, one for each competition. */
export function rankingsOfSummary(text: string): readonly (readonly FactRow[])[] {
  const lines = text.split('\n');
  return lines.flatMap((header, i) => {
    if (!/^ *rank {2}applicant/.test(header)) return [];
    const rows = lines.slice(i + 1);
    const end = rows.findIndex((line) => !/^ *\d+[= ] /.test(line));
    return [rows.slice(0, end).map((line) => rowOf(line, header))];
  });
}

/** A cell begins where its header begins, or ends where it ends. Between two cells are two blanks at least, within one never. */
function rowOf(line: string, header: string): FactRow {
  const characters = [...line];
  const row: Record<string, string> = {};
  let notes = '';
  for (const { 0: own, index } of header.matchAll(/\S+(?: \S+)*/g)) {
    const end = index + own.length;
    // A row ends with its last cell that is not empty.
    const before = characters.length < end ? '' : characters.slice(0, end).join('');
    const [cell = '', next = ''] = characters.slice(index).join('').split(/ {2,}/);
    const right = ON_THE_RIGHT.has(own);
    row[NAMES[own] ?? own] = right ? (/(?:^| {2})(\S+(?: \S+)*) ?$/.exec(before)?.[1] ?? '') : cell;
    notes = right ? characters.slice(end).join('').trim() : next;
  }
  return { ...row, Notes: notes };
}
