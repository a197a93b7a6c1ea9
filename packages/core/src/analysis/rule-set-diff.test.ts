import { describe, expect, test } from '@jest/globals';
import type { Condition } from '../model/condition.ts';
import type { FactData } from '../model/fact.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { ruleSet } from '../rules/registry.ts';
import { parameterRules } from '../testing/parameter-rules.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { diffRuleSets, type RuleSetDiff } from './rule-set-diff.ts';

const yes: Condition = { fact: 'a.yes', operator: 'equals', value: true };

function diff(from: Partial<RuleSetData>, to: Partial<RuleSetData>): RuleSetDiff {
  return diffRuleSets(parseRuleSet(smallRuleSet(from)), parseRuleSet(smallRuleSet(to)));
}

/** Every list of a diff that says something, by its path. */
function said(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.length === 0 ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => key !== 'unchanged' && (path !== '' || (key !== 'from' && key !== 'to')))
    .flatMap(([key, part]) => said(part, path === '' ? key : `${path}.${key}`));
}

/** The small rule set with one criterion, `first`, that has these parts. */
const having = (parts: object) => ({ criteria: [criterion('first', yes, parts)] });
const [profile] = smallRuleSet().profiles;
const profiled = (parts: object) => ({ profiles: profile === undefined ? [] : [{ ...profile, ...parts }] });
const asked = (id: string, parts: object) => ({
  facts: smallRuleSet().facts.map((fact) => (fact.id === id ? ({ ...fact, ...parts } as FactData) : fact)),
});

test.each([
  { why: 'itself', to: {} },
  { why: 'another title and caution', to: { title: 'Another', caution: 'Another.' } },
  { why: 'another version', to: { version: '1.0.1' } },
  {
    why: 'another note and another paraphrase',
    to: having({
      citations: [{ document: 'made-up', gist: 'in other words' }],
      basis: { item: 'modelling-choice', test: 'modelling-choice', note: 'in other words' },
    }),
  },
  { why: 'points written with a zero more', to: profiled({ pointsEach: '1.0' }) },
  { why: 'a bound written with a zero more', to: asked('a.rate', { minimum: '0.0' }) },
  { why: 'answers in another order', to: asked('a.colour', { values: smallValues().reverse() }) },
])('from $why nothing differs', ({ to }) => {
  const { criteria, ...rest } = diff({}, to);
  expect(said({ criteria, ...rest })).toEqual([]);
  expect(criteria.unchanged).toEqual(['first']);
});

function smallValues() {
  return ['red', 'green', 'blue'].map((value) => ({
    value,
    label: value.replace(/^./, (letter) => letter.toUpperCase()),
  }));
}

describe('each kind of change is told where it belongs, and nothing else is', () => {
  const two = [criterion('first', yes), criterion('second', yes)];
  test.each<{
    why: string;
    from?: Partial<RuleSetData>;
    to: Partial<RuleSetData>;
    tells: object;
    says: string;
  }>([
    {
      why: 'a criterion added',
      to: { criteria: two },
      says: 'criteria.added',
      tells: { criteria: { added: [{ id: 'second' }] } },
    },
    {
      why: 'a criterion removed',
      from: { criteria: two },
      to: {},
      says: 'criteria.removed',
      tells: { criteria: { removed: [{ id: 'second' }] } },
    },
    ...[
      { part: 'family', parts: { family: 'other' }, from: 'main', to: 'other' },
      {
        part: 'kind',
        parts: { kind: 'eligibility' },
        from: 'priority_consideration',
        to: 'eligibility',
      },
      { part: 'label', parts: { label: 'Does' }, from: 'Meets first', to: 'Does' },
      { part: 'inUse', parts: { offBecause: 'not known' }, from: true, to: false },
      { part: 'evidence', parts: { evidence: 'a letter' }, from: 'nothing in particular', to: 'a letter' },
      { part: 'shows', parts: { shows: ['a.words'] }, from: [], to: ['a.words'] },
      {
        part: 'basis.item',
        parts: { basis: { item: 'reconstructed', test: 'modelling-choice', note: 'n' } },
        from: 'modelling-choice',
        to: 'reconstructed',
      },
    ].map(({ part, parts, from, to }) => ({
      why: `the ${part} of a criterion`,
      to: having(parts),
      says: 'criteria.changed',
      tells: { criteria: { changed: [{ id: 'first', condition: null, changes: [{ part, from, to }] }] } },
    })),
    {
      why: 'a citation',
      to: having({ citations: [{ document: 'made-up', section: 'sec. 2' }] }),
      says: 'criteria.changed',
      tells: {
        criteria: {
          changed: [
            {
              citations: {
                added: [{ document: 'made-up', section: 'sec. 2' }],
                removed: [{ document: 'made-up' }],
              },
            },
          ],
        },
      },
    },
    {
      why: 'a condition',
      to: { criteria: [criterion('first', { not: yes })] },
      says: 'criteria.changed',
      tells: { criteria: { changed: [{ condition: { met: { relation: 'neither' } }, changes: [] }] } },
    },
    {
      why: 'points',
      to: profiled({ points: { first: '2.5' } }),
      says: 'profiles.changed',
      tells: { profiles: { changed: [{ id: 'count', points: [{ id: 'first', from: '1', to: '2.5' }] }] } },
    },
    {
      why: 'a cap',
      from: profiled({ caps: { main: '3' } }),
      to: profiled({ caps: { main: '2' } }),
      says: 'profiles.changed',
      tells: { profiles: { changed: [{ points: [], caps: [{ id: 'main', from: '3', to: '2' }] }] } },
    },
    {
      why: 'the keys of an order',
      to: profiled({ keys: [{ key: 'peerReviewScore', direction: 'descending' }] }),
      says: 'profiles.changed',
      tells: {
        profiles: {
          changed: [
            { changes: [{ part: 'keys', from: ['points descending'], to: ['peerReviewScore descending'] }] },
          ],
        },
      },
    },
    {
      why: 'the text of a question',
      to: asked('a.yes', { question: 'Yes or no?' }),
      says: 'questions.changed',
      tells: {
        questions: {
          changed: [{ id: 'a.yes', changes: [{ part: 'question', from: 'Yes?', to: 'Yes or no?' }] }],
        },
      },
    },
    {
      why: 'whether "not applicable" may be answered',
      to: asked('a.no', { notApplicable: true }),
      says: 'questions.changed',
      tells: { questions: { changed: [{ changes: [{ part: 'notApplicable', from: false, to: true }] }] } },
    },
    {
      why: 'accepted answers',
      to: asked('a.colour', {
        values: [...smallValues().slice(1), { value: 'pink', label: 'Pink' }],
      }),
      says: 'questions.changed',
      tells: {
        questions: { changed: [{ answers: { added: [{ value: 'pink' }], removed: [{ value: 'red' }] } }] },
      },
    },
    {
      why: 'what an accepted answer means',
      to: asked('a.colour', {
        values: smallValues().map((answer) =>
          answer.value === 'red' ? { ...answer, label: 'Red or orange' } : answer,
        ),
      }),
      says: 'questions.changed',
      tells: { questions: { changed: [{ reworded: [{ value: 'red', from: 'Red', to: 'Red or orange' }] }] } },
    },
    {
      why: 'a fact added',
      to: {
        facts: [...smallRuleSet().facts, { id: 'a.new', type: 'boolean', label: 'new', question: 'New?' }],
      },
      says: 'questions.added',
      tells: { questions: { added: [{ id: 'a.new' }] } },
    },
    {
      why: 'a column of a table',
      to: asked('parts', {
        columns: [
          { id: 'name', type: 'text', label: 'name', question: 'Name?' },
          { id: 'amount', type: 'money', label: 'amount', question: 'Amount?', minimum: '1' },
          { id: 'local', type: 'boolean', label: 'local', question: 'Local?', notApplicable: true },
        ],
      }),
      says: 'questions.changed',
      tells: {
        questions: {
          changed: [
            {
              id: 'parts',
              columns: {
                added: [],
                removed: [],
                changed: [{ id: 'amount', changes: [{ part: 'minimum', from: '0', to: '1' }] }],
              },
            },
          ],
        },
      },
    },
    {
      why: 'a family',
      to: { families: [...smallRuleSet().families, { id: 'third', label: 'Third' }] },
      says: 'families.added',
      tells: { families: { added: [{ id: 'third' }] } },
    },
    {
      why: 'the cycle',
      to: { cycle: 'FY2024' },
      says: 'changes',
      tells: { changes: [{ part: 'cycle', from: 'FY2023', to: 'FY2024' }] },
    },
  ])('$why', ({ from = {}, to, tells, says }) => {
    const found = diff(from, to);
    expect(found).toMatchObject(tells);
    expect(said(found)).toEqual([says]);
  });
});

test('a parameter: its default, its bounds, and the criteria that it changes', () => {
  const [percent, months, ...rest] = parameterRules.parameters;
  const changed = { ...months, default: 6, maximum: 24 } as typeof months;
  const parameters = [percent, changed, ...rest].flatMap((one) => (one === undefined ? [] : [one]));
  const found = diffRuleSets(parseRuleSet(parameterRules), parseRuleSet({ ...parameterRules, parameters }));
  expect(found.parameters.changed).toEqual([
    {
      id: 'months',
      label: 'p',
      changes: [
        { part: 'default', from: '12', to: '6' },
        { part: 'maximum', from: '36', to: '24' },
      ],
    },
  ]);
  const relations = found.criteria.changed.map(({ id, condition }) => [
    id,
    condition?.met.relation,
    condition?.concerns?.relation,
  ]);
  expect(relations).toEqual([
    ['second', 'looser', undefined],
    ['third', 'neither', 'neither'],
  ]);
});

test('points that a criterion loses because it became a gate', () => {
  const found = diff(profiled({ points: { first: '2' } }), having({ kind: 'eligibility' }));
  expect(found.profiles.changed).toMatchObject([{ points: [{ id: 'first', from: '2', to: null }] }]);
});

describe('from FY2023 to FY2024', () => {
  const found = diffRuleSets(ruleSet('ojp-fy2023'), ruleSet('ojp-fy2024'));

  test('nothing that both have asks for anything else', () => {
    expect(found.criteria.removed).toEqual([]);
    expect(found.criteria.changed.filter(({ condition }) => condition !== null)).toEqual([]);
    expect(found.questions.changed).toEqual([]);
  });

  test('what was off and is on, and the other way round', () => {
    const toggled = found.criteria.changed.flatMap(({ id, changes }) =>
      changes.flatMap(({ part, to }) => (part === 'inUse' ? [`${id} ${to === true ? 'on' : 'off'}`] : [])),
    );
    expect(toggled).toEqual([
      'le-nibrs on',
      'le-uof-policy on',
      'le-bwc on',
      'gate-eo13929-cert off',
      'gate-eo13929-cert-subrecipients off',
    ]);
  });

  test('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});
