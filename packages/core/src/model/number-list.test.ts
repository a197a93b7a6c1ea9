import { fc, test } from '@fast-check/jest';
import { expect } from '@jest/globals';
import { NumberList } from './number-list.ts';

const BLOCK = 65_536;
const numbers = fc.uint8Array({ maxLength: 5 });

test.prop([fc.array(fc.oneof(fc.nat(255), numbers)), fc.constantFrom(0, BLOCK - 3)])(
  'holds what was pushed one by one or many at once, across the ends of its blocks',
  (pushed, before) => {
    const list = new NumberList((length) => new Uint8Array(length));
    list.pushAll(new Uint8Array(before));
    for (const one of pushed) {
      if (typeof one === 'number') list.push(one);
      else list.pushAll(one);
    }
    const expected = pushed.flatMap((one) => (typeof one === 'number' ? one : [...one]));
    expect(list.length).toBe(before + expected.length);
    const places = Uint32Array.from(expected, (_, i) => before + i);
    expect([...places].map((place) => list.get(place))).toEqual(expected);
    expect([...list.valuesAt(places.reverse())]).toEqual(expected.reverse());
  },
);
