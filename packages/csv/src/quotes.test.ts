import { expect, test } from '@jest/globals';
import { misquotedAt } from './quotes.ts';

test.each([
  { text: 'a,b', at: -1, why: 'no quote mark' },
  { text: '"a","b"', at: -1, why: 'whole cells' },
  { text: '"a ""b"" c",d', at: -1, why: 'doubled within' },
  { text: '"",""', at: -1, why: 'empty' },
  { text: '"a\n,b",c', at: -1, why: 'a line end and a comma within' },
  { text: 'a,"b', at: 2, why: 'never closed' },
  { text: '"a"b,c', at: 0, why: 'text after the close' },
  { text: 'a,5" pipe', at: 3, why: 'within an unquoted cell' },
  { text: 'a, "b"', at: 3, why: 'a blank before the open' },
  { text: '"a""', at: 0, why: 'a doubled mark does not close' },
  { text: '"', at: 0, why: 'alone' },
])('$text ($why)', ({ text, at }) => {
  expect(misquotedAt(text)).toBe(at);
});
