import { expect, test } from '@jest/globals';
import { directionWarning } from './direction-marks.ts';

test.each([
  { text: 'Alder', says: null },
  { text: 'Ñandú שלום', says: null, why: 'a script that runs from right to left needs no mark' },
  { text: 'Al\u202Eder', says: 'without a right-to-left override, and' },
  { text: '\u2067Al\u2069der\u2067', says: 'without a right-to-left isolate, an end of an isolate, and' },
])('$text: $says', ({ text, says }) => {
  const warning = directionWarning(text);
  if (says === null) expect(warning).toBeNull();
  else expect(warning).toEqual({ code: 'direction_marks', expected: expect.stringContaining(says) });
});
