import { describe, expect, test } from '@jest/globals';
import { fieldEntry } from './field-entries.ts';

const member = (score: string, maximum: string, state: string) => ({
  score,
  maximum,
  state,
  place: null,
  outcomes: [],
  applicantType: null,
});

describe('scores in the field are shares of what could be scored', () => {
  const field = fieldEntry(
    [member('1', '2', 'CA'), member('1', '9', 'CA'), member('2', '2', 'NY'), member('0', '0', 'TX')],
    [],
  );

  test('1 of 2 is not counted as 1 of 9', () => {
    expect(field.shares.flatMap(({ from, applications }) => (applications === 0 ? [] : [from]))).toEqual([
      10, 50, 90,
    ]);
    expect(field.withoutShare).toBe(1);
  });

  test('of each group the lowest, the one halfway between the middle two, and the highest', () => {
    expect(
      field.states?.map(({ value, lowest, median, highest }) => [value, lowest, median, highest]),
    ).toEqual([
      ['CA', '11.1', '30.6', '50.0'],
      ['NY', '100.0', '100.0', '100.0'],
      ['TX', null, null, null],
    ]);
  });
});
