import { counted } from '../explain/lists.ts';
import type { ChangeSetEntry, GoalEntry, WhatIfReport } from '../what-if/what-if-report.ts';
import { applicantText } from './explanation-text.ts';
import { changeWords, moreWords, shownSets, standingWords, turnedWords } from './what-if-words.ts';

/** What an application could change and what would come of it, for the terminal. */
export function renderWhatIf(report: WhatIfReport): string {
  const { header, application, goals, notes, questions } = report;
  const lines = [
    `${applicantText(application)} · ${standingWords(application)}`,
    header.headline,
    `${header.historical === null ? '' : `${header.historical} `}${header.byThisProfile}`,
    ...goals.flatMap((goal) => ['', ...goalLines(goal, report)]),
    ...(questions.length === 0 ? [] : ['', 'The questions']),
    ...questions.map(({ label, text }) => `  ${label}: ${text}`),
    '',
    ...notes,
  ];
  return `${lines.join('\n')}\n`;
}

function goalLines(goal: GoalEntry, report: WhatIfReport): readonly string[] {
  const { title, says, sets } = goal;
  if (says !== null) return [title, `  ${says}`];
  const more = moreWords(goal);
  return [
    `${title} (${counted(String(sets.length), 'set')} of answers)`,
    ...shownSets(goal).flatMap((group) => [
      `  with ${counted(String(group.size), 'answer')} changed`,
      ...group.sets.flatMap((set) => setLines(set, report)),
    ]),
    ...(more === null ? [] : [`  ${more}`]),
  ];
}

function setLines(set: ChangeSetEntry, report: WhatIfReport): readonly string[] {
  const turned = turnedWords(set, report);
  return [
    `    ${standingWords(set)}`,
    ...[...set.changes.map(changeWords), ...(turned === '' ? [] : [turned])].map((line) => `      ${line}`),
  ];
}
