import { createHash } from 'node:crypto';
import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { smallRuleSet } from '../testing/small-rule-set.ts';
import { digest } from './digest.ts';
import { parseRuleSet } from './parse-rule-set.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('digest is SHA-256 over the form of RFC 8785:', () => {
  test.each([
    { why: 'nothing', data: {}, canonical: '{}' },
    {
      why: 'keys in order, no white space',
      data: { b: [1, true, null], a: { d: 'x', c: -7 } },
      canonical: '{"a":{"c":-7,"d":"x"},"b":[1,true,null]}',
    },
    {
      why: 'keys in the order of UTF-16 units (RFC 8785 section 3.2.3), so that U+1F600 stands before U+FB33',
      data: {
        '\u20ac': 'Euro Sign',
        '\r': 'Carriage Return',
        '\ufb33': 'Hebrew Letter Dalet With Dagesh',
        1: 'One',
        '\u{1F600}': 'Emoji: Grinning Face',
        '\u0080': 'Control',
        '\u00f6': 'Latin Small Letter O With Diaeresis',
      },
      canonical:
        '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign","\u{1F600}":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    },
    {
      why: 'the example of section 3.2.2',
      data: {
        numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: '\u20ac$\u000f\nA\'B"\\\\"/',
        literals: [null, true, false],
      },
      canonical:
        '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    },
    {
      why: 'text escaped no more than needed (RFC 8785 section 3.2.2.2)',
      data: { string: '\u20ac$\u000f\nA\'B"\\\\"/', literals: [null, true, false] },
      canonical: '{"literals":[null,true,false],"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    },
    {
      why: 'the short escapes and the long',
      data: { a: '\b\t\n\f\r\u0000\u001f\u007f' },
      canonical: '{"a":"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f"}',
    },
    {
      why: 'numbers as ECMAScript writes them',
      data: { a: [9007199254740991, -9007199254740991, 0] },
      canonical: '{"a":[9007199254740991,-9007199254740991,0]}',
    },
    {
      why: 'text not normalised: é in two ways',
      data: { a: '\u00e9', b: 'e\u0301' },
      canonical: '{"a":"\u00e9","b":"e\u0301"}',
    },
  ])('$why', ({ data, canonical }) => {
    expect(digest(data)).toBe(sha256(canonical));
  });

  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('the number of bits %s is written %s (RFC 8785, appendix B)', (bits, written) => {
    const number = new DataView(Uint8Array.from(Buffer.from(bits, 'hex')).buffer).getFloat64(0);
    expect(digest({ number })).toBe(sha256(`{"number":${written}}`));
  });

  test('of the empty object it is the known one', () => {
    expect(digest({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});

describe('what the digest leaves out', () => {
  test('is `$schema` at the top', () => {
    expect(digest({ $schema: 'https://example.org/x.json', a: 1 })).toBe(digest({ a: 1 }));
  });

  test('is not `$schema` further down', () => {
    expect(digest({ a: { $schema: 'x' } })).not.toBe(digest({ a: {} }));
  });

  test.prop([fc.jsonValue({ maxDepth: 4 })])('is the order of keys, at every depth', (value) => {
    expect(digest({ value: turned(value) as never })).toBe(digest({ value }));
  });

  test('is not the order of a list', () => {
    expect(digest({ a: [1, 2] })).not.toBe(digest({ a: [2, 1] }));
  });
});

/** The same data with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

describe('the digest of a rule set', () => {
  test('is in its name', () => {
    expect(parseRuleSet(smallRuleSet()).ref.sha256).toBe(digest(smallRuleSet()));
  });

  test('is that of the data as a file gives it back', () => {
    expect(parseRuleSet(JSON.parse(JSON.stringify(smallRuleSet()))).ref.sha256).toBe(digest(smallRuleSet()));
  });

  test('changes with one letter of one label', () => {
    expect(parseRuleSet(smallRuleSet({ title: 'A small invented rule-set' })).ref.sha256).not.toBe(
      digest(smallRuleSet()),
    );
  });

  test('takes a default that is written for another text than one that is not', () => {
    const [first, ...others] = smallRuleSet().facts;
    const written = smallRuleSet({ facts: [{ ...first, notApplicable: false } as never, ...others] });
    expect(parseRuleSet(written).ref.sha256).not.toBe(digest(smallRuleSet()));
  });
});
