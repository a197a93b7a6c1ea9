import { describe, expect, test } from '@jest/globals';
import { compareReport } from '../../compare/compare-report.ts';
import { profileBy } from '../../testing/pool.ts';
import { rankedPool, type Weighed, weighedRules } from '../../testing/weighed.ts';
import { renderCompareHtml } from './compare-page.ts';

const PROFILE = profileBy([{ key: 'points', direction: 'descending' }], {
  pointsEach: '1',
  caps: { access: '1' },
});

const met = (criteria: string): Weighed['met'] => ['0', '1', '2', '3'].map((own) => criteria.includes(own));

function pageOf(before: readonly Weighed[], after: readonly Weighed[]): string {
  const rules = weighedRules(PROFILE);
  const side = (pool: readonly Weighed[]) => ({
    rules,
    ranking: rankedPool(pool, PROFILE, rules),
    files: [],
    quarantined: new Set<string>(),
  });
  return renderCompareHtml(compareReport(side(before), side(after)));
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

  test('draws no more lines than can be followed, and says how many are left out', () => {
    const pool = Array.from({ length: 62 }, () => ({ met: met('0') }));
    const page = pageOf(pool, pool);
    expect(page.match(/<path class="axis"/g)).toHaveLength(60);
    expect(page).toContain('2 others, who moved less, are not drawn.');
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
