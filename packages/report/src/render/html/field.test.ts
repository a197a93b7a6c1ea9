import { describe, expect, test } from '@jest/globals';
import { library } from '../../testing/library-applications.ts';
import { libraryReport } from '../../testing/library-report.ts';
import { reportNames } from '../finding-words.ts';
import { fieldSection } from './field.ts';
import { limitsOf } from './limits.ts';
import { applicationLinks } from './links.ts';

/** The section without tags, of applications to the competitions named. */
function sectionOf(...competitions: readonly string[]) {
  const model = libraryReport(
    competitions.map((competition, i) => library(`L-${i + 1}`, {}, { competition })),
  );
  const { text } = fieldSection(
    model,
    reportNames(model),
    applicationLinks(model, competitions.length),
    limitsOf(model),
  );
  return { text, words: text.replaceAll(/<[^>]*>/g, '') };
}

describe('the field as a whole', () => {
  test('of several competitions says that it is of all together, and parts them where applications stand side by side', () => {
    const { text, words } = sectionOf('north', 'south', 'south');
    expect(words).toContain('How many of 3 applications of all competitions together reached which share');
    expect(words).toContain(
      'with a line between them, north (1), south (2); each in the order of its own ranking',
    );
    expect(text.match(/class="parting"/g)).toHaveLength(1);
    expect(text).toContain('class="parting" d="M120 65v18');
    expect([...text.matchAll(/<th scope="rowgroup"[^>]*>(\w+)/g)].map(([, title]) => title)).toEqual([
      'north',
      'south',
    ]);
  });

  test('of one competition says no such thing', () => {
    const { text, words } = sectionOf('north', 'north');
    expect(words).not.toContain('of all competitions');
    expect(words).toContain(
      'from left to right in the order of the ranking, those that are not ranked last.',
    );
    expect(text).not.toMatch(/parting|rowgroup/);
  });
});
