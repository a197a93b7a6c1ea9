import { describe, expect, test } from '@jest/globals';
import {
  genericSolicitation,
  ruleSet,
  ruleSetInForceOn,
  ruleSets,
  solicitation,
  solicitations,
} from './registry.ts';

describe('ruleSet', () => {
  test.each([
    { name: 'ojp-fy2023', is: 'ojp-fy2023@1.0.0', why: 'the newest version' },
    { name: 'ojp-fy2024@1.0.0', is: 'ojp-fy2024@1.0.0', why: 'a version that is named' },
  ])('`$name` is $is ($why)', ({ name, is }) => {
    const { ref } = ruleSet(name);
    expect(`${ref.id}@${ref.version}`).toBe(is);
  });

  test.each([
    {
      name: 'ojp-fy2032',
      says: '`ojp-fy2032` is not a known rule set; did you mean `ojp-fy2023`?',
      why: 'two digits swapped',
    },
    {
      name: 'OJP_FY2024',
      says: '`OJP_FY2024` is not a known rule set; did you mean `ojp-fy2024`?',
      why: 'written otherwise',
    },
    {
      name: 'nij',
      says: '`nij` is not a known rule set; known are ojp-fy2023, ojp-fy2024',
      why: 'like none',
    },
    {
      name: 'ojp-fy2023@1.0.1',
      says: '`ojp-fy2023@1.0.1` is not a known rule set; did you mean `ojp-fy2023@1.0.0`?',
      why: 'a version that is not there',
    },
    {
      name: 'ojp-fy2023@',
      says: '`ojp-fy2023@` is not a known rule set; did you mean `ojp-fy2023@1.0.0`?',
      why: 'half a version',
    },
    {
      name: 'ojp-fy2023@1.0.0@2',
      says: '`ojp-fy2023@1.0.0@2` is not a known rule set; did you mean `ojp-fy2023@1.0.0`?',
      why: 'two versions',
    },
    {
      name: 'constructor',
      says: '`constructor` is not a known rule set; known are ojp-fy2023, ojp-fy2024',
      why: 'a name that every object is born with',
    },
    { name: '', says: '`` is not a known rule set; known are ojp-fy2023, ojp-fy2024', why: 'nothing' },
  ])('`$name` is an error ($why)', ({ name, says }) => {
    expect(() => ruleSet(name)).toThrow(new RangeError(says));
  });

  test('is the same object whatever it is called', () => {
    expect(ruleSet('ojp-fy2023')).toBe(ruleSet('ojp-fy2023@1.0.0'));
  });
});

describe('ruleSetInForceOn', () => {
  test.each([
    { date: '2022-10-01', id: 'ojp-fy2023', why: 'the first day of the cycle' },
    { date: '2023-09-30', id: 'ojp-fy2023', why: 'the last day of the cycle' },
    { date: '2023-10-01', id: 'ojp-fy2024', why: 'the first day of the next' },
    { date: '2024-09-30', id: 'ojp-fy2024', why: 'the last day of the next' },
  ])('$date is $id ($why)', ({ date, id }) => {
    expect(ruleSetInForceOn(date).ref.id).toBe(id);
  });

  test.each([
    {
      date: '2022-09-30',
      says: 'no rule set was in force on 2022-09-30',
      why: 'the day before: never the neighbour’s',
    },
    { date: '2024-10-01', says: 'no rule set was in force on 2024-10-01', why: 'the day after the last' },
    {
      date: '2023-02-29',
      says: '`2023-02-29` is not a day; write it like 2023-04-04',
      why: 'a day that is none',
    },
    {
      date: '04/04/2023',
      says: '`04/04/2023` is not a day; write it like 2023-04-04',
      why: 'the American way',
    },
    {
      date: '2023-04-04T00:00:00Z',
      says: '`2023-04-04T00:00:00Z` is not a day; write it like 2023-04-04',
      why: 'a moment',
    },
    { date: '', says: '`` is not a day; write it like 2023-04-04', why: 'nothing' },
  ])('$date is an error ($why)', ({ date, says }) => {
    expect(() => ruleSetInForceOn(date)).toThrow(new RangeError(says));
  });
});

describe('solicitation', () => {
  test('finds the Body-Worn Camera call', () => {
    expect(solicitation('O-BJA-2023-171562').data.ruleSet).toBe('ojp-fy2023@1.0.0');
  });

  test.each([
    {
      id: 'O-BJA-2023-171526',
      says: '`O-BJA-2023-171526` is not a known solicitation; did you mean `O-BJA-2023-171562`?',
    },
    {
      id: 'ojp-fy2023-generik',
      says: '`ojp-fy2023-generik` is not a known solicitation; did you mean `ojp-fy2023-generic`?',
    },
  ])('`$id` is an error', ({ id, says }) => {
    expect(() => solicitation(id)).toThrow(new RangeError(says));
  });

  test('has a generic one for every rule set', () => {
    expect(ruleSets().map(({ ref }) => genericSolicitation(ref.id)?.ref.id)).toEqual(
      ruleSets().map(({ ref }) => `${ref.id}-generic`),
    );
  });

  test('has none for a rule set of one’s own', () => {
    expect(genericSolicitation('small')).toBeNull();
  });
});

describe('the lists', () => {
  test('of rule sets is by id and version', () => {
    expect(ruleSets().map(({ ref }) => ref.id)).toEqual(['ojp-fy2023', 'ojp-fy2024']);
  });

  test('of solicitations is by id', () => {
    expect(solicitations().map(({ ref }) => ref.id)).toEqual([
      'O-BJA-2023-171562',
      'ojp-fy2023-generic',
      'ojp-fy2024-generic',
    ]);
  });
});
