import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseRuleSet, ruleSets } from '@grantscore/core';
import { casesOf, inFull } from '@grantscore/core/cases';
import { describe, expect, test } from '@jest/globals';
import { libraryRuleSet } from '../testing/library-rule-set.ts';
import { renderCriteria } from './criteria-document.ts';

const FOLDER = new URL('../../../../docs/criteria/', import.meta.url);

describe.each(ruleSets().map((ruleSet) => ({ id: ruleSet.ref.id, ruleSet })))(
  'docs/criteria/$id.md',
  ({ id, ruleSet }) => {
    const file = new URL(`${id}.md`, FOLDER);
    const page = renderCriteria(inFull(ruleSet)().rules, casesOf(ruleSet) ?? []);

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
