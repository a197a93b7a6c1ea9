import { fc, test } from '@fast-check/jest';
import { expect } from '@jest/globals';
import { joinedTexts, textAt } from './joined-texts.ts';

test.prop([fc.array(fc.string({ unit: 'binary' }))])(
  'each text is found again, whatever stands in it',
  (texts) => {
    const joined = joinedTexts(texts);
    expect(texts.map((_, at) => textAt(joined, at))).toEqual(texts);
  },
);
