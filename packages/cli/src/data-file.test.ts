import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { madeUpRules } from './testing/made-up-rules.ts';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let own: Scratch;
beforeAll(() => {
  own = scratch();
});
afterAll(() => own.remove());

const LAUGHS = `a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: [*c, *c, *c, *c, *c, *c, *c, *c, *c]
`;

describe('a file of rules that cannot be read is told of in our words and in one line', () => {
  test.each([
    {
      name: 'a.json',
      text: '{\n  "id": "a",,\n}',
      says: 'line 2, column 13: `,` stands where a name in quotes was expected; this is not JSON',
    },
    {
      name: 'b.json',
      text: '{"id": tru}',
      says: 'line 1, column 8: `t` stands where a value was expected; this is not JSON',
    },
    {
      name: 'c.json',
      text: '[1, 2',
      says: 'line 1, column 6: the file ends where `,` or `]` was expected; this is not JSON',
    },
    {
      name: 'd.json',
      text: '{"id" "a"}',
      says: 'line 1, column 7: `"` stands where `:` was expected; this is not JSON',
    },
    {
      name: 'e.json',
      text: '{} x',
      says: 'line 1, column 4: `x` stands where the end of the file was expected; this is not JSON',
    },
    {
      name: 'f.json',
      text: "{'id': 1}",
      says: "line 1, column 2: `'` stands where a name in quotes or `}` was expected; this is not JSON",
    },
    {
      name: 'g.json',
      text: '{"a": "b\n"}',
      says: 'line 1, column 7: the text that begins here does not end on its line',
    },
    {
      name: 'h.json',
      text: '{"id": 1, "id": 2}',
      says: 'line 1, column 11: this key stands twice; keep one of the two',
    },
    { name: 'a.yaml', text: 'id: [a,, b]', says: 'line 1, column 8: ' },
    {
      name: 'b.yaml',
      text: 'id: [',
      says: 'line 1, column 6: the list or object begun with `[` or `{` does not end',
    },
    {
      name: 'c.yaml',
      text: 'id: a\nid: b\n',
      says: 'line 2, column 1: this key stands twice; keep one of the two',
    },
    { name: 'd.yaml', text: 'id: "a', says: 'line 1, column 7: a quote mark that ends the text is missing' },
    { name: 'e.yaml', text: 'a:\n\t- b\n', says: 'line 2, column 1: ' },
    { name: 'f.yaml', text: 'a: 1\n b: 2\n', says: 'line 1, column 4: ' },
    {
      name: 'g.yaml',
      text: '--- 1\n--- 2\n',
      says: 'line 2, column 1: a second document begins; make two files of this one',
    },
    {
      name: 'laughs.yaml',
      text: LAUGHS,
      says: 'its aliases (`*name`) repeat too much of it; write out what they stand for',
    },
    {
      name: 'alias.yaml',
      text: 'a: 1\nb: [2, *c]\n',
      says: 'line 2, column 8: `*c` stands for nothing; its anchor `&c` must stand before it',
    },
    {
      name: 'twice.yaml',
      text: 'a:\n  - { "1": x, b: y, 1: z }\n',
      says: 'line 2, column 21: this key stands twice; keep one of the two',
    },
    {
      name: 'key.yaml',
      text: 'a: 1\n? [b, c]\n: 2\n',
      says: 'line 2, column 3: a key is no text; write a name there, in quote marks if need be',
    },
    {
      name: 'list.json',
      text: `[${'1,'.repeat(300_000)}1]`,
      says: 'the file has more than 500000 words and marks, and a rule set or solicitation has fewer',
    },
    {
      name: 'keys.yaml',
      text: Array.from({ length: 120_000 }, (_, i) => `k${i}: 1\n`).join(''),
      says: 'the file has more than 500000 words and marks, and a rule set or solicitation has fewer',
    },
    { name: 'empty.yaml', text: '', says: 'the file is empty; a rule set or solicitation was expected' },
    { name: 'empty.json', text: ' \n', says: 'the file is empty; a rule set or solicitation was expected' },
    {
      name: 'comment.yaml',
      text: '# nothing yet\n',
      says: 'the file is empty; a rule set or solicitation was expected',
    },
  ])('$name', async ({ name, text, says }) => {
    own.put(name, text);
    for (const flag of ['--rule-set', '--solicitation']) {
      const ran = await run(['check', own.at('good.csv'), flag, own.at(name)]);
      expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
      expect(ran.stderr).toContain(says);
      expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(ran.stderr).not.toMatch(/flow|scalar|resource|exhaustion|token|collection/i);
    }
  });
});

test('many keys in one place are read in a moment, and of those not known a few are named', async () => {
  own.put('many.yaml', Array.from({ length: 60_000 }, (_, i) => `k${i}: 1\n`).join(''));
  const { exitCode, stderr } = await run(['rule-sets', 'show', own.at('many.yaml')]);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('`k9` is not known here');
  expect(stderr).not.toContain('`k10`');
  expect(stderr).toContain('59990 more are not known');
});

test('of many problems a hundred are told, and how many more there are', async () => {
  const facts = `[${'{ id: x }, '.repeat(150)}]`;
  own.put('problems.yaml', madeUpRules().replace('derivedFacts: []', `derivedFacts: ${facts}`));
  const { stderr } = await run(['rule-sets', 'show', own.at('problems.yaml')]);
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(102);
  expect(lines.at(-1)).toBe('  and 350 more; put these right first');
});

test('a rule set reads the same as JSON', async () => {
  const { parse } = await import('yaml');
  own.put('rules.json', `\uFEFF${JSON.stringify(parse(madeUpRules()), null, 2)}`);
  expect(await run(['check', own.at('good.csv'), '--rule-set', own.at('rules.json')])).toMatchObject({
    exitCode: 0,
  });
});
