import { oneLine } from '../explain/values.ts';
import { type DiffEntry, diffSections } from '../model/diff-sections.ts';
import { diffSummary } from '../model/diff-summary.ts';
import {
  cautionsOf,
  type RuleSetComparison,
  unwrittenSentence,
  type WitnessFiles,
} from '../model/rule-set-comparison.ts';
import { widthOf } from './text-columns.ts';

/**
 * What differs between two rule sets, for the terminal: the answer in short and what both are to be read with, then a line for each thing that differs, with more lines below it
 * where there is more to say, and at last the applications that show it.
 */
export function renderDiff(comparison: RuleSetComparison, witnesses: WitnessFiles): string {
  const { diff, from, to } = comparison;
  const lines = [
    `${diff.from.id}@${diff.from.version} → ${diff.to.id}@${diff.to.version}`,
    ...diffSummary(diff),
    '',
    ...cautionsOf(comparison).map(oneLine),
    ...diffSections(diff, from, to).flatMap(({ title, entries }) => ['', title, ...entryLines(entries)]),
    ...witnessLines(witnesses),
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines(entries: readonly DiffEntry[]): readonly string[] {
  const width = Math.max(
    0,
    ...entries.flatMap(({ ids: [id, ...more] }) => (more.length === 0 ? [widthOf(id)] : [])),
  );
  const indent = ' '.repeat(2 + MARK_WIDTH + 2);
  const below = `${indent}${' '.repeat(width + 2)}`;
  return entries.flatMap(({ mark, ids, says }) => {
    const [id, ...more] = ids;
    const [first, ...rest] = says;
    const head = `  ${mark.padEnd(MARK_WIDTH)}  `;
    return more.length === 0
      ? [
          `${head}${id}${' '.repeat(width - widthOf(id))}  ${first}`,
          ...rest.map((sentence) => `${below}${sentence}`),
        ]
      : [`${head}${ids.join(', ')}`, ...says.map((sentence) => `${indent}  ${sentence}`)];
  });
}

const MARK_WIDTH = 'removed'.length;

/** Each file as it is to be saved: nothing stands before its lines. */
function witnessLines(witnesses: WitnessFiles): readonly string[] {
  const unwritten = unwrittenSentence(witnesses);
  return [
    ...witnesses.files.flatMap(({ name, text }) => [
      '',
      `The applications named above, as \`grantscore score\` reads them: ${name}`,
      text.trimEnd(),
    ]),
    ...(unwritten === null ? [] : ['', unwritten]),
  ];
}
