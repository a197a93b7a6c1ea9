import { readdirSync, readFileSync } from 'node:fs';
import { test as property } from '@fast-check/jest';
import { draftForCycle, parseRuleSet, parseSolicitation, ruleSet, ruleSets } from '@grantscore/core';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { ruleSetData } from '../../core/src/testing/arbitraries.ts';
import { draftYaml, solicitationYaml } from './draft-yaml.ts';
import { madeUpRules } from './testing/made-up-rules.ts';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

const FILES = ['checklist.md', 'rule-set.yaml', 'solicitation.yaml'];

let own: Scratch;
beforeAll(() => {
  own = scratch();
});
afterAll(() => own.remove());

const made = (id: string, from: string, out: string, ...more: string[]) =>
  run(['rule-sets', 'new', id, '--from', from, '--out', own.at(out), ...more]);

describe.each(ruleSets().map(({ ref }) => ref.id))('from %s', (from) => {
  test('its files are read back as the draft', async () => {
    const { exitCode } = await made('draft-fy2035', from, `from-${from}`);
    expect([exitCode, readdirSync(own.at(`from-${from}`)).sort()]).toEqual([0, FILES]);
    const draft = draftForCycle(ruleSet(from), { id: 'draft-fy2035', cycle: 'FY2035' });
    const read = (name: string): unknown => parse(readFileSync(own.at(`from-${from}/${name}`), 'utf8'));
    expect(read('rule-set.yaml')).toEqual(draft.ruleSet);
    expect(read('solicitation.yaml')).toEqual(draft.solicitation);
  });

  test('it scores at once', async () => {
    const applications = own.put('a.csv', 'application_id,applicant_name,policy.noKnock\nA,Alder,limits\n');
    const rules = ['--rule-set', own.at(`from-${from}/rule-set.yaml`)];
    const call = ['--solicitation', own.at(`from-${from}/solicitation.yaml`)];
    const { exitCode, stdout } = await run(['score', applications, ...rules, ...call]);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('fiscal year 2035 (draft)')]);
  });
});

test('a rule set of one’s own is a source too; its year is the next unless the id or --cycle says another', async () => {
  const from = own.put('own.yaml', madeUpRules());
  const cycleOf = async (out: string, id: string, ...more: string[]) => {
    await made(id, from, out, ...more);
    return parseRuleSet(parse(readFileSync(own.at(`${out}/rule-set.yaml`), 'utf8'))).data.cycle;
  };
  expect(await cycleOf('next', 'mine')).toBe('FY2024');
  expect(await cycleOf('named', 'mine-fy2027')).toBe('FY2027');
  expect(await cycleOf('told', 'mine-fy2027', '--cycle', 'fy2026')).toBe('FY2026');
});

test.each(FILES)('%s that is there is never written over', async (name) => {
  const kept = own.put(`kept-${name}/${name}`, 'mine');
  const { exitCode, stderr } = await made('draft-fy2035', 'ojp-fy2024', `kept-${name}`);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`\`${kept}\` is there already`)]);
  expect([readdirSync(own.at(`kept-${name}`)), readFileSync(kept, 'utf8')]).toEqual([[name], 'mine']);
});

test.each([
  { args: ['new', 'x'], message: 'from which rule set?' },
  { args: ['new', 'ojp-fy2023', '--from', 'ojp-fy2024'], message: 'comes with grantscore' },
  { args: ['new', 'x', '--from', 'ojp-fy2042'], message: '`ojp-fy2042`' },
  { args: ['new', '7x', '--from', 'ojp-fy2024'], message: '`7x`: an id was expected' },
  {
    args: ['new', 'x', '--from', 'ojp-fy2024', '--cycle', '25'],
    message: '--cycle: `25` is not a fiscal year',
  },
  { args: ['new', 'x-fy2024', '--from', 'ojp-fy2024'], message: 'is of FY2024 already' },
])('$args is wrong usage, and nothing is written', async ({ args, message }) => {
  const { exitCode, stdout, stderr } = await run(['rule-sets', ...args, ...['--out', own.at('refused')]]);
  expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)]);
  expect(readdirSync(own.folder)).not.toContain('refused');
});

test('each remark stands as a comment above what it is about', () => {
  const text = draftYaml(draftForCycle(ruleSet('ojp-fy2024'), { id: 'draft-fy2035', cycle: 'FY2035' }));
  const lines = text.split('\n');
  const above = (at: number): string => lines[at - 1] ?? '';
  const keys = lines.flatMap((line, at) => (/^ {4}(citations|basis|offBecause):/.test(line) ? [at] : []));
  expect(keys.length).toBeGreaterThan(56);
  // Parameters have a basis in one line; of those one remark speaks for all.
  const lone = keys.filter((at) => !/^ *# /.test(above(at)) && lines[at] !== '    basis: modelling-choice');
  expect(lone).toEqual([]);
});

property.prop([ruleSetData])('any draft is read back from its YAML', (data) => {
  const draft = draftForCycle(parseRuleSet(data), { id: 'other', cycle: 'FY2040' });
  expect(parse(draftYaml(draft))).toEqual(draft.ruleSet);
  expect(parseSolicitation(parse(solicitationYaml(draft.solicitation))).data).toEqual(draft.solicitation);
});
