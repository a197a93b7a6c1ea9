import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseRuleSet, ruleSet, ruleSets } from '@grantscore/core';
import { casesOf, inFull } from '@grantscore/core/cases';
import { describe, expect, test } from '@jest/globals';
import { libraryRuleSet } from '../testing/library-rule-set.ts';
import { renderCriteria } from './criteria-document.ts';

// Of each rule set the newest version.
const ids = [...new Set(ruleSets().map(({ ref }) => ref.id))];
const FOLDER = new URL('../../../../docs/criteria/', import.meta.url);

describe.each(ids.map((id) => ({ id, ruleSet: ruleSet(id) })))(
  'docs/criteria/$id.md',
  ({ id, ruleSet: newest }) => {
    const file = new URL(`${id}.md`, FOLDER);
    const page = renderCriteria(inFull(newest)().rules, casesOf(newest) ?? []);

    test('is what the rules say; rewrite it with UPDATE_GOLDEN=1', () => {
      if (process.env['UPDATE_GOLDEN'] !== undefined) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, page);
      }
      const kept = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
      const now = page.split('\n');
      const at = now.findIndex((line, i) => line !== kept[i]);
      expect({ line: at + 1, kept: kept[at], length: kept.length }).toEqual({
        line: at + 1,
        kept: now[at],
        length: now.length,
      });
    });
  },
);

test('any rule set can be told, whatever is in it', () => {
  const text = renderCriteria(inFull(parseRuleSet(libraryRuleSet))().rules, []);
  expect(text).toMatchSnapshot();
});
