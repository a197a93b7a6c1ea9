import { profileOf } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { rank } from '../rank/rank.ts';
import { sensitivityReport } from '../sensitivity/sensitivity-report.ts';
import { intervalWords } from '../sensitivity/sensitivity-words.ts';
import { library, libraryCard, libraryRules } from '../testing/library-applications.ts';
import { pool } from '../testing/library-report.ts';
import { markdownText } from './markdown-text.ts';
import { renderSensitivityMarkdown } from './sensitivity-markdown.ts';
import { renderSensitivity } from './sensitivity-text.ts';

const HOSTILE = '<script>alert(1)</script>\u202e | `name`';
const profile = profileOf(libraryRules, 'count');
const ranking = rank(
  [...pool, library('L-9', {}, { applicantName: HOSTILE })].map((one) =>
    libraryCard(one, libraryRules, 'count'),
  ),
  profile,
);
const report = sensitivityReport({ rules: libraryRules, ranking, draws: 50, seed: 7 });

test('text and Markdown say the same of every point value and application', () => {
  const [text, markdown] = [renderSensitivity(report), renderSensitivityMarkdown(report)];
  const [competition] = report.competitions;
  expect(competition?.points.length).toBeGreaterThan(3);
  for (const { label, order } of competition?.points ?? []) {
    const line = text.split('\n').find((own) => own.startsWith(`  ${label} `));
    expect(line?.endsWith(intervalWords(order))).toBe(true);
    expect(markdown).toContain(`| ${markdownText(label)} |`);
  }
  for (const { applicationId } of competition?.applications ?? []) {
    expect(text).toContain(`  ${applicationId} `);
    expect(markdown).toContain(`| ${markdownText(applicationId)} |`);
  }
  for (const note of report.notes) {
    expect(text).toContain(note);
    expect(markdown).toContain(note);
  }
  expect(text).toContain('not a funding recommendation');
  expect(markdown).toContain(report.header.caution);
});

test('a hostile name is text alone', () => {
  expect(renderSensitivityMarkdown(report)).not.toMatch(/<script>|\u202e/);
  expect(renderSensitivity(report)).not.toContain('\u202e');
});
