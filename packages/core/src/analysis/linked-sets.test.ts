import { expect, test } from '@jest/globals';
import { linkedSets } from './linked-sets.ts';

const sets = (links: readonly (readonly number[])[]) => links.map((own) => new Set(own));

test.each([
  { why: 'things without links stand alone', links: [[0], [1]], most: 3, found: [[0], [1]] },
  {
    why: 'the ends of a chain are together only with what links them',
    links: [[1], [0, 2], [1]],
    most: 3,
    found: [[0], [1], [2], [0, 1], [1, 2], [0, 1, 2]],
  },
  {
    why: 'no set is larger than asked for',
    links: [
      [1, 2],
      [0, 2],
      [0, 1],
    ],
    most: 1,
    found: [[0], [1], [2]],
  },
  {
    why: 'a ring is found once',
    links: [
      [1, 2],
      [0, 2],
      [0, 1],
    ],
    most: 3,
    found: [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]],
  },
])('$why', ({ links, most, found }) => {
  expect(linkedSets(sets(links), most)).toEqual(found);
});
