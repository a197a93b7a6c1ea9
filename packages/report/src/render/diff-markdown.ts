import { diffSections } from '../model/diff-sections.ts';
import { diffSummary } from '../model/diff-summary.ts';
import {
  cautionsOf,
  type RuleSetComparison,
  unwrittenSentence,
  type WitnessFiles,
} from '../model/rule-set-comparison.ts';
import { markdownSentence, markdownText } from './markdown-text.ts';

/** The same as Markdown, with the digests of both. */
export function renderDiffMarkdown(comparison: RuleSetComparison, witnesses: WitnessFiles): string {
  const { diff, from, to } = comparison;
  const [was, is] = [from, to].map(
    ({ data, ruleSet: { id, version, sha256 } }) =>
      `${markdownText(data.title)} (\`${id}@${version}\`, ${markdownText(data.status)}, SHA-256 ${sha256})`,
  );
  const unwritten = unwrittenSentence(witnesses);
  const lines = [
    `# From \`${diff.from.id}@${diff.from.version}\` to \`${diff.to.id}@${diff.to.version}\``,
    '',
    `- From: ${was ?? ''}`,
    `- To: ${is ?? ''}`,
    '',
    ...diffSummary(diff).map((line) => `- ${markdownSentence(line)}`),
    ...cautionsOf(comparison).flatMap((caution) => ['', `> ${markdownText(caution)}`]),
    ...diffSections(diff, from, to).flatMap(({ title, entries }) => [
      '',
      `## ${title}`,
      '',
      ...entries.flatMap(({ mark, ids, says: [first, ...rest] }) => [
        `- **${mark}** ${ids.map((id) => markdownSentence(`\`${id}\``)).join(', ')}: ${markdownSentence(first)}`,
        ...rest.map((sentence) => `  - ${markdownSentence(sentence)}`),
      ]),
    ]),
    ...(witnesses.files.length === 0 ? [] : ['', '## The applications named above', '']),
    ...witnesses.files.flatMap(({ name, text }, i) => [
      ...(i === 0 ? [] : ['']),
      `As \`grantscore score\` reads them, \`${name}\`:`,
      '',
      ...fenced(text),
    ]),
    ...(unwritten === null ? [] : ['', `${markdownSentence(unwritten)}.`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** A block that nothing within it can end. */
function fenced(text: string): readonly string[] {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return [`${fence}csv`, text.trimEnd(), fence];
}
