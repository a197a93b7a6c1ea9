import { fc, test as property } from '@fast-check/jest';
import { expect, test } from '@jest/globals';
import { ApplicationIndex } from './application-index.ts';

property.prop([fc.array(fc.tuple(fc.option(fc.string({ maxLength: 3 })), fc.boolean()), { maxLength: 200 })])(
  'knows of each id the rows that have it, in order, as a map would',
  (rows) => {
    const index = new ApplicationIndex();
    const expected = new Map<string, number[]>();
    for (const [i, [id, held]] of rows.entries()) {
      index.add(id, i + 2, held);
      if (id !== null) expected.set(id, [...(expected.get(id) ?? []), i]);
    }
    for (const [id, own] of expected) expect([...index.rowsOf(id)]).toEqual(own);
    expect([...index.repeated()]).toEqual(
      [...expected]
        .filter(([, own]) => own.length > 1)
        .map(([id, own]) => ({ id, rows: own }))
        .sort((a, b) => (a.rows[1] ?? 0) - (b.rows[1] ?? 0)),
    );
    expect(rows.map((_, i) => [index.line(i), index.isHeld(i)])).toEqual(
      rows.map(([, held], i) => [i + 2, held]),
    );
    expect([index.rows, index.held]).toEqual([rows.length, rows.filter(([, held]) => held).length]);
  },
);

test('grows to any number of rows, and finds ids of any length', () => {
  const index = new ApplicationIndex();
  const long = 'x'.repeat(100_000);
  for (let i = 0; i < 5000; i += 1) index.add(`A-${i}`, i + 2, false);
  index.add(long, 5002, false);
  index.add('A-17', 5003, true);
  expect([...index.rowsOf('A-17')]).toEqual([17, 5001]);
  expect([...index.rowsOf(long)]).toEqual([5000]);
  expect([...index.rowsOf('B')]).toEqual([]);
});

test('a row that is held twice counts once', () => {
  const index = new ApplicationIndex();
  index.add('1', 2, false);
  index.hold(0);
  index.hold(0);
  expect(index.held).toBe(1);
});
