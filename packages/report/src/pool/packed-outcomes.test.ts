import { fc, test as property } from '@fast-check/jest';
import { OUTCOMES } from '@grantscore/core';
import { expect } from '@jest/globals';
import { OUTCOMES_IN_BYTE, outcomeTexts } from './packed-outcomes.ts';
import { IN_A_BYTE } from './standings.ts';

property.prop([fc.array(fc.nat({ max: 3 }), { maxLength: 12 })])(
  'the texts of the bytes that outcomes are packed in make the words for all of them',
  (codes) => {
    const bytes = Array.from({ length: Math.ceil(codes.length / IN_A_BYTE) }, (_, at) =>
      codes
        .slice(at * IN_A_BYTE, (at + 1) * IN_A_BYTE)
        .reduce((byte, code, i) => byte | (code << (2 * i)), 0),
    );
    const texts = outcomeTexts(codes.length);
    const words = codes.map((code) => OUTCOMES[code] ?? '');
    expect(bytes.map((byte, at) => texts[at]?.[byte]).join('')).toBe(words.join(','));
    expect(bytes.flatMap((byte) => OUTCOMES_IN_BYTE[byte] ?? []).slice(0, codes.length)).toEqual(words);
  },
);
