import { counted } from '../explain/lists.ts';
import type { ChangeSetEntry, GoalEntry, WhatIfReport } from '../what-if/what-if-report.ts';
import { applicantText } from './explanation-text.ts';
import { markdownCaution, markdownHeadline } from './markdown-heading.ts';
import { markdownSentence, markdownTable, markdownText } from './markdown-text.ts';
import { changeWords, moreWords, shownSets, standingWords, turnedWords } from './what-if-words.ts';

/** The same as a page. Text from the input changes nothing in it but text. */
export function renderWhatIfMarkdown(report: WhatIfReport): string {
  const { header, application, goals, notes, questions } = report;
  const lines = [
    `# ${markdownText(applicantText(application))}`,
    '',
    markdownText(standingWords(application)),
    '',
    markdownHeadline(header),
    '',
    ...markdownCaution(header),
    ...goals.flatMap((goal) => ['', ...goalLines(goal, report)]),
    ...(questions.length === 0 ? [] : ['', '## The questions', '']),
    ...questions.map(({ label, text }) => `- ${markdownText(label)}: ${markdownSentence(text)}`),
    '',
    ...notes.flatMap((note, i) => [...(i === 0 ? [] : ['']), markdownSentence(note)]),
  ];
  return `${lines.join('\n')}\n`;
}

function goalLines(goal: GoalEntry, report: WhatIfReport): readonly string[] {
  const { title, says, sets } = goal;
  if (says !== null) return [`## ${markdownText(title)}`, '', markdownText(says)];
  const more = moreWords(goal);
  return [
    `## ${markdownText(title)}`,
    '',
    `${counted(String(sets.length), 'set')} of answers.`,
    '',
    ...markdownTable(
      ['answers', 'change', 'then', 'criteria'],
      shownSets(goal).flatMap((group) => group.sets.map((set) => setCells(set, report))),
    ),
    ...(more === null ? [] : ['', more]),
  ];
}

function setCells(set: ChangeSetEntry, report: WhatIfReport): readonly string[] {
  return [
    String(set.changes.length),
    set.changes.map((change) => markdownSentence(changeWords(change))).join('<br>'),
    markdownText(standingWords(set)),
    markdownText(turnedWords(set, report)),
  ];
}
