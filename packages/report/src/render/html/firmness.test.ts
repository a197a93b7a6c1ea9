import { describe, expect, test } from '@jest/globals';
import { NOT_TOLD } from '../../model/sensitivity-entry.ts';
import { percentText, placesText } from '../../sensitivity/sensitivity-words.ts';
import { USUAL_WEIGHTINGS } from '../../sensitivity/usual-weightings.ts';
import { library } from '../../testing/library-applications.ts';
import { libraryReport, pool } from '../../testing/library-report.ts';
import { renderMarkdown } from '../markdown.ts';
import { renderHtml } from './page.ts';

const words = (text: string) => text.replaceAll(/<[^>]*>/g, '').replaceAll('`', '');
const both = (report: ReturnType<typeof libraryReport>) => [
  words(renderHtml(report)),
  words(renderMarkdown(report)),
];

describe('how firm the ranking is', () => {
  const report = libraryReport(pool, { sensitivity: USUAL_WEIGHTINGS });
  const [competition] = report.sensitivity?.competitions ?? [];

  test('stands in the page with every point value, the places, and the seed', () => {
    const page = words(renderHtml(report));
    expect(page).toContain('How firm is the ranking?');
    expect(page).toContain('10000 weightings drawn at random from the seed 1');
    for (const { label } of competition?.points ?? []) expect(page).toContain(label);
    const [first] = competition?.applications ?? [];
    expect(first).toBeDefined();
    if (first === undefined) return;
    expect(page).toContain(`${percentText(first.first, 10_000)}`);
    expect(page).toContain(placesText(first));
  });

  test('its shares at all ranks come to all weightings', () => {
    for (const { ranks } of competition?.applications ?? [])
      expect(ranks?.reduce((sum, own) => sum + own.weightings, 0)).toBe(10_000);
  });

  test('says what it says in the Markdown as well', () => {
    for (const text of both(report))
      for (const note of report.sensitivity?.notes ?? []) expect(text).toContain(note);
  });

  test('tells of the first twenty applications, counts the others and names the command', () => {
    const many = Array.from({ length: 23 }, (_, i) => library(`M-${i}`));
    const one = libraryReport(many, { sensitivity: { draws: 50, seed: 3 } });
    expect(one.sensitivity?.competitions[0]?.applications).toHaveLength(20);
    for (const text of both(one))
      expect(text).toContain('3 more are left out here; grantscore sensitivity tells of everyone.');
  });

  test('is left out, and said to be, where more are ranked than a report waits for', () => {
    const many = Array.from({ length: 501 }, (_, i) => library(`M-${i}`));
    const one = libraryReport(many, { sensitivity: { draws: 50, seed: 3 } });
    expect(one.sensitivity).toBeNull();
    for (const text of both(one)) expect(text).toContain(words(NOT_TOLD));
  });

  test('of nobody is not asked', () => {
    const page = words(renderHtml(libraryReport([], { sensitivity: USUAL_WEIGHTINGS })));
    expect(page).toContain('Nobody was scored, so there is nothing to show.');
    expect(page).not.toContain('How firm is the ranking?');
  });
});
