import type { CycleDraft, RuleSet } from '@grantscore/core';
import { basisText } from '../explain/citations.ts';
import { markdownSentence, markdownText } from './markdown-text.ts';

/** Where the files of a draft stand, as commands name them. */
export interface DraftFiles {
  readonly ruleSet: string;
  readonly solicitation: string;
}

/** What a person has to look at before a draft of a new cycle is believed, as a list of boxes in Markdown. */
export function renderDraftChecklist(source: RuleSet, draft: CycleDraft, files: DraftFiles): string {
  const { id, cycle, criteria, parameters } = draft.ruleSet;
  const from = `${source.ref.id}@${source.ref.version}`;
  const remark = (key: string) =>
    draft.remarks
      .filter(({ path }) => path.length === 1 && path[0] === key)
      .map(({ text }) => `- [ ] \`${key}\`: ${markdownSentence(text)}`);
  const box = (text: string) => `- [ ] ${markdownSentence(text)}`;
  const lines = [
    `# ${markdownText(`Checklist for ${id}, a draft for ${cycle}`)}`,
    '',
    `${markdownSentence(`Carried over from \`${from}\`.`)} It can be scored at once, and until these boxes are ticked its scores say nothing of ${cycle}.`,
    '',
    '## First',
    '',
    box(`Had ${cycle} such criteria at all? If nothing says so, stop here`),
    ...remark('legalBasis'),
    ...remark('documents'),
    '',
    '## Each criterion',
    '',
    'Is it one of that cycle? Does its condition ask what the text asks? Do its citations say so? Then write its `basis` anew: a grade for the item, a grade for the test, and why. Take out what the cycle did not have; add what is new.',
    '',
    ...criteria.map(({ id: criterion, label }) => {
      const before = source.data.criteria.find((one) => one.id === criterion);
      const was = before === undefined ? '' : ` (before: ${basisText({ basis: before.basis, here: null })})`;
      return box(`\`${criterion}\`: ${label}${was}`);
    }),
    '',
    ...(parameters.length === 0 ? [] : ['## Each parameter', '', ...remark('parameters')]),
    ...parameters.map(({ id: parameter, label, default: value }) =>
      box(`\`${parameter}\`, ${label}: ${value}`),
    ),
    ...(parameters.length === 0 ? [] : ['']),
    '## Then',
    '',
    ...['facts', 'effective', 'profiles', 'caution', 'status', 'version'].flatMap(remark),
    box(`A solicitation file for each call of ${cycle}; \`${files.solicitation}\` is none in particular`),
    box(`\`grantscore rule-sets show ${files.ruleSet}\` reads as the texts do`),
    box(
      `\`grantscore rule-sets cases ${files.ruleSet} --out cases.csv\`, read and signed by whoever knows the texts`,
    ),
    box(`\`grantscore rule-sets test ${files.ruleSet} --cases cases.csv\` ends with no case different`),
    box(`\`grantscore rule-sets diff\` from \`${from}\` to it: a text of ${cycle} gives every line`),
  ];
  return `${lines.join('\n')}\n`;
}
