import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { madeUpRules } from './testing/made-up-rules.ts';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let own: Scratch;
beforeAll(() => {
  own = scratch();
});
afterAll(() => own.remove());

const GOOD = madeUpRules();
const asJson = (text: string) => JSON.stringify(parse(text), null, 2);
const show = async (name: string, text: string) => {
  own.put(name, text);
  const ran = await run(['rule-sets', 'show', own.at(name)]);
  return { ...ran, stderr: ran.stderr.replaceAll(own.at(name), name) };
};
/** The made-up rule set with one thing in it changed. */
const changed = (from: string, to: string) => {
  expect(GOOD).toContain(from);
  return GOOD.replace(from, to);
};

describe('a problem of a rule-set file is told with its line and column', () => {
  test.each([
    {
      why: 'a misspelt key, at the key',
      from: 'caution:',
      to: 'cautoin:',
      yaml: '7:1: `cautoin` is not known here; did you mean `caution`?',
      json: '11:3: `cautoin`',
    },
    {
      why: 'a misspelt fact, at its name',
      from: 'fact: policy.noKnock',
      to: 'fact: policy.noKnok',
      yaml: '22:19: criteria[0].when.fact: `policy.noKnok` is not a fact; did you mean `policy.noKnock`?',
      json: '51:17: criteria[0].when.fact',
    },
    {
      why: 'a value of the wrong type, at the value',
      from: 'value: true',
      to: "value: 'yes'",
      yaml: '22:60: criteria[0].when.value: `yes` stands where true or false was expected',
      json: '53:18: criteria[0].when.value',
    },
    {
      why: 'a missing key, at what it is missing from',
      from: '    label: Has a policy\n',
      to: '',
      yaml: '18:5: criteria[0]: `label` is missing',
      json: '45:5: criteria[0]: `label` is missing',
    },
    {
      why: 'no prototype is given to it',
      from: 'caution: invented for tests',
      to: 'caution: invented for tests\n__proto__: { id: x }',
      yaml: '8:1: `__proto__` is not a key that anything here can have',
      json: null,
    },
  ])('$why', async ({ from, to, yaml, json }) => {
    const text = changed(from, to);
    const ran = await show('rules.yaml', text);
    expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
    expect(ran.stderr).toContain(`rules.yaml:${yaml}`);
    if (json !== null)
      expect((await show('rules.json', asJson(text))).stderr).toContain(`rules.json:${json}`);
  });

  test('every one of them, where there are more', async () => {
    const text = changed('evidence: the policy', 'evidense: the policy').replace('family: f', 'family: 7');
    const { stderr } = await show('rules.yaml', text);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'grantscore: `rules.yaml`: rule set `made-up` cannot be used:',
      expect.stringMatching(/^ {2}rules\.yaml:20:13: criteria\[0\]\.family: /),
      expect.stringMatching(/^ {2}rules\.yaml:24:5: criteria\[0\]: `evidense`/),
    ]);
  });

  test('behind an alias, where its anchor stands', async () => {
    const text = madeUpRules({
      conditions: '[{ id: a, label: A, when: &w { fact: policy.noKnok, operator: equals, value: true } }]',
      when: '*w',
    });
    const { stderr } = await show('rules.yaml', text);
    expect(stderr).toContain('rules.yaml:16:50: conditions[0].when.fact: ');
    expect(stderr).toContain('rules.yaml:16:50: criteria[0].when.fact: ');
  });

  test('in a solicitation too', async () => {
    own.put(
      'call.yaml',
      'id: s\ntitle: S\ncycle: FY2023\nruleSet: ojp-fy2023\nbasis: modelling-choice\nnote: n\ncriteria:\n  off: [le-no-knok]\n',
    );
    const { stderr } = await run(['rule-sets', 'show', '--solicitation', own.at('call.yaml'), 'ojp-fy2023']);
    expect(stderr).toMatch(/call\.yaml:8:9: criteria\.off\[0\]: /);
  });
});

describe('a file that nobody vouches for', () => {
  test.each([
    { tag: '!!js/function', value: "'function () {}'", why: 'code' },
    { tag: '!!python/object/apply:os.system', value: '[ls]', why: 'code of another language' },
    { tag: '!!binary', value: 'aGVsbG8=', why: 'bytes' },
    { tag: '!mine', value: 'x', why: 'a tag of somebody’s own' },
  ])('may not hold $tag ($why)', async ({ tag, value }) => {
    const { exitCode, stderr } = await show(
      'rules.yaml',
      changed('title: Made up', `title: ${tag} ${value}`),
    );
    expect(exitCode).toBe(3);
    expect(stderr).toContain('line 3, column 8: anchors (`&name`), aliases (`*name`) and tags (`!name`)');
  });

  test('may not be endless', async () => {
    const { exitCode, stderr } = await show('rules.yaml', `${GOOD}# ${'x'.repeat(5_000_000)}\n`);
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/the file has \d+ bytes, and a rule set or solicitation has at most 5000000/);
  });

  test('leaves every prototype as it was', async () => {
    await show('rules.json', asJson(GOOD).replace('"title"', '"__proto__": {"polluted": true}, "title"'));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('may name its schema for an editor', async () => {
    expect((await show('rules.yaml', `$schema: ./rule-set.schema.json\n${GOOD}`)).exitCode).toBe(0);
  });
});
