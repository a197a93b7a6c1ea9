import { compile, profileOf, score } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { rank } from '../rank/rank.ts';
import { library, libraryRules } from '../testing/library-applications.ts';
import { whatIfReport } from '../what-if/what-if-report.ts';
import { markdownSentence } from './markdown-text.ts';
import { renderWhatIfMarkdown } from './what-if-markdown.ts';
import { renderWhatIf } from './what-if-text.ts';
import { changeWords, moreWords, shownSets, standingWords } from './what-if-words.ts';

const HOSTILE = '<script>alert(1)</script>\u202e | `name`';
const rules = compile(libraryRules);
const profile = profileOf(libraryRules, 'count');
const ranking = rank(
  [
    library('L-1', {}, { applicantName: HOSTILE }),
    library('L-2'),
    library('L-5', {
      'policy.fines': 'all',
      'policy.quietRoom': false,
      'hours.evenings': 1,
      'hours.days': [],
    }),
  ].map((one) => score(rules.evaluate(one), profile.id)),
  profile,
);
const reportOf = (application: string) =>
  whatIfReport({
    rules,
    ranking,
    application,
    goals: [
      { kind: 'score', least: null },
      { kind: 'rank', worst: null },
      { kind: 'rank', worst: 1 },
    ],
    answers: 3,
  });

describe('text and Markdown', () => {
  const report = reportOf('L-5');
  const [text, markdown] = [renderWhatIf(report), renderWhatIfMarkdown(report)];

  test('say the same of every set, note and question', () => {
    const sets = report.goals.flatMap(shownSets).flatMap((group) => group.sets);
    expect(sets.length).toBeGreaterThan(2);
    for (const set of sets) {
      expect(text).toContain(standingWords(set));
      expect(markdown).toContain(standingWords(set));
      for (const change of set.changes) {
        expect(text).toContain(changeWords(change));
        expect(markdown).toContain(markdownSentence(changeWords(change)));
      }
    }
    for (const note of report.notes) {
      expect(text).toContain(note);
      expect(markdown).toContain(markdownSentence(note));
    }
    for (const { label } of report.questions) expect(text).toContain(`  ${label}: `);
  });

  test('carry the caution, and that nothing here is a recommendation', () => {
    for (const shown of [text, markdown]) expect(shown).toContain('not a funding recommendation');
    expect(markdown).toContain(report.header.caution);
  });

  test('show a hostile name as text alone', () => {
    const own = reportOf('L-1');
    expect(renderWhatIfMarkdown(own)).not.toMatch(/<script>|\u202e/);
    expect(renderWhatIf(own)).not.toContain('\u202e');
  });
});

test('what is too much to show is counted, by how many answers are changed', () => {
  const report = reportOf('L-5');
  const [goal] = report.goals;
  const set = goal?.sets[0];
  const [change] = set?.changes ?? [];
  if (goal === undefined || set === undefined || change === undefined) throw new Error('there is no set');
  const pair = { ...set, changes: [change, change] };
  const many = { ...goal, sets: [...Array.from({ length: 14 }, () => set), pair, pair, pair] };
  expect(moreWords(many)).toBe(
    '5 more sets are left out here: 2 of 1 answer and 3 of 2 answers. The JSON has them all.',
  );
  expect(shownSets(many).map(({ size, sets }) => [size, sets.length])).toEqual([[1, 12]]);
  expect(moreWords({ ...goal, sets: [set] })).toBeNull();
});
