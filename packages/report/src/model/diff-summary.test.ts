import { parseRuleSet, type RuleSetData } from '@grantscore/core';
import { diffRuleSets } from '@grantscore/core/diff';
import { describe, expect, test } from '@jest/globals';
import { libraryRuleSet } from '../testing/library-rule-set.ts';
import { differs, diffSummary } from './diff-summary.ts';

const LATER = { ...libraryRuleSet, id: 'library-2032' };

function compared(parts: Partial<RuleSetData>) {
  return diffRuleSets(parseRuleSet(libraryRuleSet), parseRuleSet({ ...LATER, ...parts }));
}

/** Criteria with other parts, by id; null takes one out. */
function altered(parts: Readonly<Record<string, object | null>>): Partial<RuleSetData> {
  return {
    criteria: libraryRuleSet.criteria.flatMap((one) =>
      parts[one.id] === null ? [] : [{ ...one, ...parts[one.id] }],
    ),
  };
}

const quiet = { fact: 'policy.quietRoom', operator: 'equals', value: true } as const;
const fines = (...value: readonly string[]) =>
  ({ fact: 'policy.fines', operator: 'isOneOf', value }) as const;

describe('the answer comes first, a line for each kind of change', () => {
  test.each<{ why: string; parts: Partial<RuleSetData>; says: readonly string[] }>([
    {
      why: 'whom it lets in',
      parts: altered({
        'lib-fines': { when: fines('none') },
        'lib-welcome': { when: quiet },
        'lib-moon': null,
      }),
      says: [
        '0 criteria added, 1 removed; of 6 in both 2 changed',
        'stricter: `lib-fines`',
        'neither stricter nor looser: `lib-welcome`',
      ],
    },
    {
      why: 'other words alone',
      parts: altered({
        'lib-fines': { when: { not: fines('all') } },
        'lib-welcome': { label: 'Welcomes' },
      }),
      says: [
        '0 criteria added, 0 removed; of 7 in both 1 changed, and 1 only in words, evidence or sources',
        'written in another way, met by the same: `lib-fines`',
      ],
    },
    {
      why: 'whom it concerns alone',
      parts: altered({
        'gate-not-private': {
          appliesWhen: { not: { fact: 'library.kind', operator: 'equals', value: 'private' } },
        },
      }),
      says: [
        '0 criteria added, 0 removed; of 7 in both 1 changed',
        'met by the same, but concerns others: `gate-not-private`',
      ],
    },
    {
      why: 'where it counts, in two ways',
      parts: altered({
        'lib-moon': { offBecause: undefined },
        'lib-fines': { kind: 'eligibility', family: 'gate', offBecause: 'it went out of use' },
      }),
      says: [
        '0 criteria added, 0 removed; of 7 in both 2 changed',
        'none of those in both asks for anything else than before',
        'in use now, off before: `lib-moon`',
        'off now, in use before: `lib-fines`',
        'of another kind now: `lib-fines`',
        'moved to another family: `lib-fines`',
      ],
    },
    {
      why: 'more than can be named in a line',
      parts: {
        criteria: [
          ...libraryRuleSet.criteria,
          ...libraryRuleSet.criteria
            .slice(0, 1)
            .flatMap((one) => ['x', 'y'].map((id) => ({ ...one, id, offBecause: 'it is not asked yet' }))),
        ],
      },
      says: [
        '2 criteria added (2 of them off), 0 removed; of 7 in both 0 changed',
        'none of those in both asks for anything else than before',
      ],
    },
    {
      why: 'what stands beside the criteria',
      parts: {
        facts: libraryRuleSet.facts.map((fact) => ({ ...fact, help: 'Look.' })),
        profiles: libraryRuleSet.profiles.map((one) => ({ ...one, pointsEach: '3' })),
      },
      says: [
        '0 criteria added, 0 removed; of 7 in both 0 changed',
        'none of those in both asks for anything else than before',
        `added, removed or changed besides: ${libraryRuleSet.profiles.length} profiles and ${libraryRuleSet.facts.length} questions`,
      ],
    },
    {
      why: 'nothing but the title',
      parts: { title: 'Another' },
      says: ['nothing differs in meaning, only in words that decide nothing: 7 criteria as before'],
    },
  ])('$why', ({ parts, says }) => {
    expect(diffSummary(compared(parts))).toEqual(says);
  });
});

test('more than eight are counted, not named', () => {
  const many = (family: string): RuleSetData => ({
    ...libraryRuleSet,
    criteria: libraryRuleSet.criteria
      .slice(0, 1)
      .flatMap((one) => Array.from({ length: 11 }, (_, i) => ({ ...one, id: `c${i}`, family }))),
    profiles: libraryRuleSet.profiles.slice(0, 1).map(({ points: _, ...profile }) => profile),
    defaultProfile: libraryRuleSet.profiles[0]?.id ?? '',
  });
  expect(diffSummary(diffRuleSets(parseRuleSet(many('access')), parseRuleSet(many('money')))).at(-1)).toBe(
    'moved to another family: `c0`, `c1`, `c2`, `c3`, `c4`, `c5`, `c6`, `c7` and 3 more',
  );
});

test('a rule set and itself', () => {
  const own = diffRuleSets(parseRuleSet(libraryRuleSet), parseRuleSet(libraryRuleSet));
  expect(diffSummary(own)).toEqual(['they are one and the same rule set, digest and all']);
  expect(differs(own)).toBe(false);
});

test.each<{ what: string; parts: Partial<RuleSetData> }>([
  { what: 'the cycle', parts: { cycle: 'FY2032' } },
  { what: 'a family', parts: { families: [...libraryRuleSet.families, { id: 'new', label: 'New' }] } },
  { what: 'a question', parts: { facts: libraryRuleSet.facts.map((fact) => ({ ...fact, help: 'Look.' })) } },
  {
    what: 'points',
    parts: { profiles: libraryRuleSet.profiles.map((one) => ({ ...one, pointsEach: '3' })) },
  },
])('$what is a difference though no criterion changes', ({ parts }) => {
  const diff = compared(parts);
  expect(diff.criteria.changed).toEqual([]);
  expect(differs(diff)).toBe(true);
});
