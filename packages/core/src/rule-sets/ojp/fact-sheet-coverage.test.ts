import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { RuleSetData } from '../../model/rule-set.ts';
import { ojpFy2023 } from './fy2023/1.0.0/rule-set.ts';
import { ojpFy2024 } from './fy2024/1.0.0/rule-set.ts';
import { factSheetBullets } from './testing/fact-sheet-bullets.ts';
import { testWithDocument } from './testing/shared-document.ts';

const page = readFileSync(new URL('../../../../../docs/fact-sheet-coverage.md', import.meta.url), 'utf8');
const OTHER_SOURCES = 'Criteria that do not come from the fact sheet';
const CRITERION = /`((?:eq|le|gate|bmr|prog)-[^`]*)`/g;

interface CoverageRow {
  readonly section: string;
  readonly mark: string;
  readonly item: string;
  readonly cycles: readonly [string, string];
  readonly because: string;
  readonly criteria: readonly string[];
}

const rows: readonly CoverageRow[] = page.split(/^## /m).flatMap((part) => {
  const [section = '', ...lines] = part.split('\n');
  const cells = lines.flatMap((line) => (line.startsWith('| ') ? [line.slice(2, -2).split(' | ')] : []));
  // The header of the table comes first.
  return cells.slice(1).map((row): CoverageRow => {
    const other = section === OTHER_SOURCES;
    const [mark = '', item = '', fy2023 = '', fy2024 = '', because = ''] = other ? ['', ...row] : row;
    const criteria = [...(other ? item : because).matchAll(CRITERION)].map((match) => match[1] ?? '');
    return { section, mark, item, cycles: [fy2023, fy2024], because, criteria };
  });
});
const inSheet = rows.filter((row) => row.section !== OTHER_SOURCES);

function stateIn(data: RuleSetData, id: string): 'on' | 'off' | '–' {
  const criterion = data.criteria.find((one) => one.id === id);
  if (criterion === undefined) return '–';
  return criterion.offBecause === undefined ? 'on' : 'off';
}

/** Several criteria have their words in order; where none is in the rule set, one dash is enough. */
function statesIn(data: RuleSetData, criteria: readonly string[]): string {
  const states = criteria.map((id) => stateIn(data, id));
  return states.every((state) => state === '–') ? '–' : states.join(', ');
}

describe('docs/fact-sheet-coverage.md', () => {
  const known = new Set<string>([...ojpFy2023.criteria, ...ojpFy2024.criteria].map(({ id }) => id));

  test('names only criteria that exist', () => {
    const named = [...page.matchAll(CRITERION)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test('places every criterion of both rule sets, by an item of the sheet or by another source', () => {
    const placed = new Set(rows.flatMap((row) => row.criteria));
    expect([...known].filter((id) => !placed.has(id))).toEqual([]);
    const sheet = new Set(inSheet.flatMap((row) => row.criteria));
    const other = rows.filter((row) => row.section === OTHER_SOURCES).flatMap((row) => row.criteria);
    expect(other.filter((id) => sheet.has(id))).toEqual([]);
  });

  test.each(rows)('$section: $item has a criterion or a reason, and its state in each cycle', (row) => {
    expect(row.item).not.toBe('');
    expect(row.because).not.toBe('');
    expect(row.cycles).toEqual([statesIn(ojpFy2023, row.criteria), statesIn(ojpFy2024, row.criteria)]);
  });

  testWithDocument(
    'doj-fact-sheet-eo14074.txt',
    'has a row for every bullet of the sheet, section by section, at its level',
    (text) => {
      const bullets = factSheetBullets(text).map(({ section, level }) => `${section} ${'•'.repeat(level)}`);
      const bulletRows = inSheet.filter((row) => row.mark !== '¶');
      expect(bullets.length).toBeGreaterThan(50);
      expect(bulletRows.map((row) => `${row.section} ${row.mark}`)).toEqual(bullets);
      expect(bullets).toHaveLength((text.match(/•/g) ?? []).length);
    },
  );
});
