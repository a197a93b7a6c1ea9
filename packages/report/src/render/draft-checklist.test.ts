import { draftForCycle, ruleSet } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { renderDraftChecklist } from './draft-checklist.ts';

const source = ruleSet('ojp-fy2024@1.0.0');
const draft = draftForCycle(source, { id: 'draft-fy2035', cycle: 'FY2035' });
const text = renderDraftChecklist(source, draft, {
  ruleSet: 'new/rule-set.yaml',
  solicitation: 'new/solicitation.yaml',
});

test('it asks first whether there was anything at all, and names what was revoked', () => {
  const [first = ''] = text.split('## Each criterion');
  expect(first).toContain('Had FY2035 such criteria at all?');
  expect(first).toContain('eo-14074 sec. 20(a) on 2025-01-20');
});

test('every criterion and every parameter has a box', () => {
  const boxes = text.split('\n').filter((line) => line.startsWith('- [ ] '));
  for (const { id } of [...draft.ruleSet.criteria, ...draft.ruleSet.parameters])
    expect(boxes.filter((box) => box.startsWith(`- [ ] \`${id}\``))).toHaveLength(1);
});

test('it says how sure anyone was in the other cycle', () => {
  expect(text).toContain(
    '- [ ] `le-neck-restraint`: Bans chokeholds and carotid restraints (before: the item and its test: reconstructed, the text was not seen)',
  );
});
