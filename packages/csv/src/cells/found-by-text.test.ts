import { expect, test } from '@jest/globals';
import { FoundByText } from './found-by-text.ts';

test('finds what belongs to a text, asks for it once, and knows of no other text', () => {
  const asked: string[] = [];
  const found = new FoundByText(
    () => ['', 'yes', 'Yes', 'no'],
    (text) => {
      asked.push(text);
      return text === 'no' ? undefined : text.toUpperCase();
    },
  );
  const cells = ['yes', 'Yes', '', 'no', 'yes', 'no', 'YES', 'none', 'y'];
  expect(cells.map((cell) => found.get(cell))).toEqual([
    ...['YES', 'YES', '', undefined, 'YES', undefined],
    ...[undefined, undefined, undefined],
  ]);
  expect(asked).toEqual(['yes', 'Yes', '', 'no']);
});

test('asks for the texts with the first cell', () => {
  let asked = 0;
  const found = new FoundByText(
    () => {
      asked += 1;
      return [];
    },
    () => 1,
  );
  expect(asked).toBe(0);
  expect([found.get(''), found.get('yes')]).toEqual([undefined, undefined]);
  expect(asked).toBe(1);
});
