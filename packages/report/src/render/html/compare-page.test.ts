import { profileOf } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { type CompareSide, compareReport } from '../../compare/compare-report.ts';
import { rank } from '../../rank/rank.ts';
import { cell, library, libraryCard, libraryRules } from '../../testing/library-applications.ts';
import { profileBy } from '../../testing/pool.ts';
import { rankedPool, type Weighed, weighedRules } from '../../testing/weighed.ts';
import { renderCompareHtml } from './compare-page.ts';

const PROFILE = profileBy([{ key: 'points', direction: 'descending' }], {
  pointsEach: '1',
  caps: { access: '1' },
});

const met = (criteria: string): Weighed['met'] => ['0', '1', '2', '3'].map((own) => criteria.includes(own));

const rules = weighedRules(PROFILE);

function sideOf(pool: readonly Weighed[]): CompareSide {
  return { rules, ranking: rankedPool(pool, PROFILE, rules), files: [], quarantined: new Set() };
}

function pageOf(before: readonly Weighed[], after: readonly Weighed[]): string {
  return renderCompareHtml(compareReport(sideOf(before), sideOf(after)));
}

describe('the page of a comparison', () => {
  test('names each cause with its points, the cap of a family among them', () => {
    expect(pageOf([{ met: met('0') }], [{ met: met('012') }])).toMatch(
      /<strong>\+1<\/strong>: [^<]+ \+1; cap of Access -1; [^<]+ \+1\n/,
    );
  });

  test('draws a line for each that is ranked on both sides, and one way of drawing for each way to go', () => {
    const page = pageOf(
      [{ met: met('0') }, { met: met('') }, { met: met('') }],
      [{ met: met('') }, { met: met('0') }, { met: met('') }],
    );
    const lines = page.match(/<path class="axis"[^>]*>/g) ?? [];
    expect(lines).toHaveLength(3);
    expect(lines.map((line) => /dasharray="([^"]*)"/.exec(line)?.[1] ?? 'whole').sort()).toEqual([
      '1 4',
      '7 4',
      'whole',
    ]);
  });

  test('draws a place as high on both sides, equals at equal height, and every fall as a fall', () => {
    const before = ['0', '0', '1', ''];
    const page = pageOf(
      before.map((own) => ({ met: met(own) })),
      ['01', '0', '1', ''].map((own) => ({ met: met(own) })),
    );
    // From places 1=, 1=, 1=, 4 to 1, 2=, 2=, 4.
    const lines = [...page.matchAll(/<path class="axis"([^>]*) d="M\d+ (\d+)L\d+ (\d+)"/g)].map(
      ([, dashes = '', from, to]) => [
        Number(to) - Number(from),
        /"(\d)/.exec(dashes.split('array=')[1] ?? '')?.[1],
      ],
    );
    expect(lines.sort()).toEqual(
      [
        [16, '7'],
        [16, '7'],
        [0, '1'],
        [0, '1'],
      ].sort(),
    );
    const names = [...page.matchAll(/<text x="166" y="(\d+)">(\S+) (\S+)</g)].map(([, y, place, id]) => [
      Number(y),
      place,
      id,
    ]);
    expect(names).toEqual([
      [38, '1', 'a0'],
      [54, '2=', 'a1'],
      [70, '2=', 'a2'],
      [86, '4', 'a3'],
    ]);
  });

  test('names a criterion that is not passed, or that one side alone has, by its label', () => {
    const fewer = weighedRules(PROFILE, ['c0', 'c1']);
    const pool = [{ met: met('0') }];
    const page = renderCompareHtml(
      compareReport(sideOf(pool), {
        ...sideOf(pool),
        rules: fewer,
        ranking: rankedPool(pool, PROFILE, fewer),
      }),
    );
    expect(page).toMatch(
      /On the first side alone: \w[\w ]+ \(<code>c2<\/code>\), \w[\w ]+ \(<code>c3<\/code>\)\./,
    );

    const { id: by } = profileOf(libraryRules);
    const libraries = (kind: string): CompareSide => {
      const card = libraryCard(
        library('L-1', { 'library.kind': cell(kind, 6, 'library.kind') }),
        libraryRules,
        by,
      );
      return { ...sideOf([]), rules: libraryRules, ranking: rank([card], profileOf(libraryRules)) };
    };
    expect(renderCompareHtml(compareReport(libraries('public'), libraries('private')))).toContain(
      'second side: does not pass Is not a private library',
    );
  });

  test('draws no more lines than can be followed, and says how many are left out', () => {
    const pool = Array.from({ length: 62 }, () => ({ met: met('0') }));
    const page = pageOf(pool, pool);
    expect(page.match(/<path class="axis"/g)).toHaveLength(60);
    expect(page).toContain('2 others, who moved no farther, are not drawn.');
  });

  test('lists no more than a browser opens, and says how many are left out and where they are', () => {
    const pool = Array.from({ length: 1003 }, () => ({ met: met('0'), competition: 'north' }));
    const page = pageOf([...pool, { met: met('0') }], [...pool, { met: met('0') }]);
    const [first, second] = page.split('<h2>Competition north</h2>');
    expect(first).not.toContain('left out');
    expect(second?.match(/<th scope="row">a\d+</g)).toHaveLength(1000 + 60);
    expect(second).toContain('3 others, who moved no farther or have no move, are left out here');
    expect(second).toContain('--format csv');
  });

  test('lists the first quarantined rows of a file, and says how many more there are', () => {
    const side = { ...sideOf([{ met: met('0') }]) };
    const quarantinedLines = Array.from({ length: 23 }, (_, i) => ({
      line: i + 2,
      message: `line ${i + 2} is bad`,
    }));
    const file = {
      kind: 'applications' as const,
      file: 'a.csv',
      read: 24,
      accepted: 1,
      quarantined: 23,
      quarantinedLines,
    };
    const page = renderCompareHtml(compareReport({ ...side, files: [file] }, side));
    expect(page.match(/<li>line \d+ is bad<\/li>/g)).toHaveLength(20);
    expect(page).toContain('<li>and 3 more; <code>grantscore check</code> lists them</li>');
  });

  test('is changed by text from the input in nothing but text', () => {
    const competition = '</title><script>alert(1)</script>" onload="x';
    const page = pageOf([{ met: met('0'), competition }], [{ met: met('1'), competition }]);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x');
  });

  test('may run no script and load nothing', () => {
    expect(pageOf([{ met: met('0') }], [{ met: met('0') }])).toMatch(
      /content="default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'"/,
    );
  });
});
