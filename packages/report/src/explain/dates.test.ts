import { expect, test } from '@jest/globals';
import { dayText } from './dates.ts';

test.each([
  { date: '2025-01-20', text: '20 January 2025', why: 'a day' },
  { date: '2022-12-05', text: '5 December 2022', why: 'no leading zero' },
  { date: '2022-13-05', text: '2022-13-05', why: 'no such month' },
  { date: 'soon', text: 'soon', why: 'no date at all' },
])('$date is $text ($why)', ({ date, text }) => expect(dayText(date)).toBe(text));
