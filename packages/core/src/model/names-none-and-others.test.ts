import { expect, test } from '@jest/globals';
import { namesNoneAndOthers } from './names-none-and-others.ts';

test.each([
  { members: ['none', 'vehicles'], contradicts: true },
  { members: ['none'], contradicts: false },
  { members: ['vehicles', 'nonesuch'], contradicts: false },
  { members: [], contradicts: false },
])('$members: $contradicts', ({ members, contradicts }) => {
  expect(namesNoneAndOthers(members)).toBe(contradicts);
});
