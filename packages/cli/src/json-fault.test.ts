import { fc, test } from '@fast-check/jest';
import { expect } from '@jest/globals';
import { jsonFault } from './json-fault.ts';

const CHARACTERS = [...'{}[]",:0-1e.tnfu \n\\x'];

/** JSON with a character put in, taken out or put in the place of another, or cut off. */
const damaged = fc
  .tuple(fc.json(), fc.nat(), fc.constantFrom(...CHARACTERS), fc.constantFrom(0, 1, 2, 3))
  .map(([text, number, character, how]) => {
    const at = number % (text.length + 1);
    const [before, after] = [text.slice(0, at), text.slice(at)];
    return (
      [before + character + after, before + after.slice(1), before + character + after.slice(1), before][
        how
      ] ?? text
    );
  });

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test.prop([damaged], { numRuns: 5000 })('a text has a fault if, and only if, it is not JSON', (text) => {
  expect(jsonFault(text) === null).toBe(isJson(text));
});

// What stands before the place is JSON or the beginning of it: nothing is wrong there but that it ends.
test.prop([damaged], { numRuns: 5000 })('the fault is not behind its place', (text) => {
  const fault = jsonFault(text);
  fc.pre(fault !== null && !fault.inText);
  const before = text.slice(0, fault?.at);
  expect(jsonFault(before)?.at ?? before.length).toBe(before.length);
});

test.each([
  { text: '['.repeat(100_000), at: 100_000 },
  { text: '{"a":'.repeat(100_000), at: 500_000 },
])('a deep text is no danger', ({ text, at }) => {
  expect(jsonFault(text)).toMatchObject({ at });
});
