import { parseRuleSet, ruleSets, solicitations } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { calledRules, libraryRules } from '../testing/library-applications.ts';
import { libraryRuleSet } from '../testing/library-rule-set.ts';
import { renderRuleSetList, renderRules } from './rules-text.ts';

test('a rule set reads well aloud', () => {
  expect(renderRules(libraryRules)).toMatchSnapshot();
});

test('with a solicitation its items, deadlines and settings are told', () => {
  expect(renderRules(calledRules)).toMatchSnapshot();
});

test('every criterion in use is there once, with how sure we are of it', () => {
  const text = renderRules(libraryRules);
  for (const { id } of libraryRules.criteria) expect(text.split(`\n  ${id} · `)).toHaveLength(2);
  expect(
    text.match(/our modelling choice|the text was not seen|the text itself was read|third party’s summary/g)
      ?.length,
  ).toBeGreaterThanOrEqual(libraryRules.criteria.length);
});

test('the list has a line for each rule set and solicitation', () => {
  const text = renderRuleSetList([parseRuleSet(libraryRuleSet), ...ruleSets()], solicitations());
  expect(text).toContain('  library-2031@1.2.0  FY2031  custom         Open Shelves, fiscal year 2031\n');
  expect(text.split('\n').filter((line) => line.startsWith('  '))).toHaveLength(2 + 3 + 3);
});
