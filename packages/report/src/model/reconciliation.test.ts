import { expect, test } from '@jest/globals';
import { reconciliationEntry } from './reconciliation.ts';

const file = {
  kind: 'applications' as const,
  file: 'a.csv',
  read: 45,
  accepted: 44,
  quarantined: 1,
  quarantinedLines: [],
};

test.each([
  { kind: 'applications' as const, text: 'read 45 = scored 44 + quarantined 1' },
  { kind: 'subawards' as const, text: 'read 45 = used 44 + quarantined 1' },
])('$kind: $text', ({ kind, text }) => expect(reconciliationEntry({ ...file, kind }).text).toBe(text));

test('rows that are lost are never reported as if they were not', () => {
  expect(() => reconciliationEntry({ ...file, read: 46 })).toThrow(
    'rows of `a.csv` are lost: read 46, accepted 44, quarantined 1',
  );
});

test('quarantined rows stand in one order, wherever their rows are', () => {
  const shown = (lines: readonly number[]) =>
    reconciliationEntry({
      ...file,
      quarantinedLines: [
        { line: lines[0] ?? 0, message: `line ${lines[0]}, column 2: b` },
        { line: lines[1] ?? 0, message: `line ${lines[1]}, column 2: a` },
      ],
    }).quarantinedLines.map(({ message }) => message.at(-1));
  expect(shown([3, 12])).toEqual(['a', 'b']);
  expect(shown([12, 3])).toEqual(['a', 'b']);
});
