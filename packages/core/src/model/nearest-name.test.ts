import { describe, expect, test } from '@jest/globals';
import { nearestName } from './nearest-name.ts';

const known = ['policy.noKnock', 'policy.chokeholdBan', 'data.nibrs', 'requested_amount'];

describe('nearestName', () => {
  test.each([
    { written: 'policy.noKnok', nearest: 'policy.noKnock', why: 'one letter is missing' },
    { written: 'no_knock_policy', nearest: null, why: 'the words stand the other way round' },
    { written: 'POLICY.NOKNOCK', nearest: 'policy.noKnock', why: 'upper case' },
    { written: 'policy no knock', nearest: 'policy.noKnock', why: 'spaces for dots' },
    { written: 'requested-amount', nearest: 'requested_amount', why: 'a hyphen for an underscore' },
    { written: 'data.nibsr', nearest: 'data.nibrs', why: 'two letters swapped' },
    { written: 'data.nibrs', nearest: 'data.nibrs', why: 'the name itself' },
    { written: 'xyz', nearest: null, why: 'nothing is near' },
    { written: '', nearest: null, why: 'nothing was written' },
  ])('of `$written` is $nearest ($why)', ({ written, nearest }) => {
    expect(nearestName(written, known)).toBe(nearest);
  });

  test.each([
    { written: 'abcdef', candidate: 'abcdxy', nearest: 'abcdxy', why: 'two of six differ: a third' },
    { written: 'abcdef', candidate: 'abcxyz', nearest: null, why: 'three of six differ: more than a third' },
    { written: 'abc', candidate: 'abx', nearest: 'abx', why: 'one of three' },
    { written: 'mian', candidate: 'main', nearest: 'main', why: 'two neighbours changed places' },
    { written: 'nmia', candidate: 'main', nearest: null, why: 'two pairs of neighbours did' },
    { written: 'ab', candidate: 'xy', nearest: null, why: 'two of two' },
  ])(
    'of `$written`, only `$candidate` being known, is $nearest ($why)',
    ({ written, candidate, nearest }) => {
      expect(nearestName(written, [candidate])).toBe(nearest);
    },
  );

  test('is the first by code point of those equally near, whatever their order', () => {
    expect(
      ['ab1', 'ab2', 'ab0'].map((_, i, all) => nearestName('ab', [...all.slice(i), ...all.slice(0, i)])),
    ).toEqual(['ab0', 'ab0', 'ab0']);
  });

  test('takes names that every object is born with as names', () => {
    expect(nearestName('constructr', ['constructor', '__proto__'])).toBe('constructor');
  });

  test('knows nothing where nothing is known', () => {
    expect(nearestName('x', [])).toBeNull();
  });
});
