import { expect, test } from '@jest/globals';
import { placed, renderReconciliation } from './reconciliation-lines.ts';

const file = (read: number, quarantined: number) => ({
  kind: 'applications' as const,
  file: 'a.csv',
  read,
  accepted: read - quarantined,
  quarantined,
  quarantinedLines: Array.from({ length: quarantined }, (_, i) => ({ line: i + 2, message: 'wrong' })),
});

test('nothing quarantined is told too', () => {
  expect(renderReconciliation([file(3, 0)])).toBe('read 3 = scored 3 + quarantined 0\n');
});

test('of many quarantined rows the first are told, and how many more', () => {
  expect(renderReconciliation([file(9, 6)]).split('\n')).toEqual([
    'read 9 = scored 3 + quarantined 6',
    ...[2, 3, 4, 5, 6].map((line) => `  a.csv line ${line}: wrong`),
    '  and 1 more',
    '',
  ]);
});

test.each([
  { message: 'line 9, column 5: wrong', text: 'line 9, column 5: wrong', why: 'the place is said once' },
  { message: 'wrong', text: 'line 9: wrong', why: 'the place is added' },
])('$why', ({ message, text }) => expect(placed(9, message)).toBe(text));
