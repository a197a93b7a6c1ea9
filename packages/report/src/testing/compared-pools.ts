import { fc } from '@fast-check/jest';
import {
  type AppliedRuleSet,
  applySolicitation,
  type Condition,
  type CriterionData,
  compile,
  Decimal,
  type FactAnswer,
  type ProfileData,
  parseRuleSet,
  score,
} from '@grantscore/core';
import type { CompareSide } from '../compare/compare-report.ts';
import type { FundingRule } from '../rank/funding-line.ts';
import { rank } from '../rank/rank.ts';
import { libraryRuleSet } from './library-rule-set.ts';
import { profileBy } from './pool.ts';

/** How one priority of a made-up rule set is answered: whether it applies, and what it asks. */
export interface PriorityAnswers {
  readonly applies: boolean | null;
  readonly met: boolean | 'n/a' | null;
}

/** An application as one side has it. */
export interface SideAnswers {
  readonly priorities: readonly PriorityAnswers[];
  readonly gate: boolean | null;
  readonly requestedAmount: number | null;
  readonly competition: 'north' | 'south';
}

/** An application on both sides; null where its row is not there. */
export interface ComparedAnswers {
  readonly from: SideAnswers | null;
  readonly to: SideAnswers | null;
}

/** A priority as one side has it: the questions are those of its place, and its name may be another. */
interface SidePriority {
  readonly id: string;
  readonly family: 'access' | 'money';
  /** In hundredths of a point. */
  readonly hundredths: number;
}

/** The rules of one side; null stands for a priority that it does not have. */
export interface SideRules {
  readonly priorities: readonly (SidePriority | null)[];
  /** In hundredths of a point. */
  readonly caps: { readonly access: number | null; readonly money: number | null };
  readonly gated: boolean;
  readonly funds: number;
  readonly rule: FundingRule;
}

const PRIORITIES = 4;
const NO_POINTS = { id: 'spare', family: 'access', hundredths: 0 } as const;

const priorityAnswers = fc.record({
  applies: fc.constantFrom(true, true, true, false, null),
  met: fc.constantFrom(true, true, false, 'n/a' as const, null),
});

const sideAnswers: fc.Arbitrary<SideAnswers> = fc.record({
  priorities: fc.array(priorityAnswers, { minLength: PRIORITIES, maxLength: PRIORITIES }),
  gate: fc.constantFrom(true, true, true, false, null),
  requestedAmount: fc.constantFrom(10, 10, 20, 30, null),
  competition: fc.constantFrom('north' as const, 'north' as const, 'south' as const),
});

/** Small pools whose answers, amounts and competitions may differ from side to side, and of which rows may be on one side alone. */
export const comparedPools: fc.Arbitrary<readonly ComparedAnswers[]> = fc.array(
  fc
    .tuple(sideAnswers, sideAnswers, fc.constantFrom('same', 'both', 'both', 'both', 'from', 'to'))
    .map(([first, second, where]) => ({
      from: where === 'to' ? null : first,
      to: where === 'from' ? null : where === 'same' ? first : second,
    })),
  { minLength: 1, maxLength: 6 },
);

const hundredths = fc.constantFrom(-200, -50, -5, 0, 1, 10, 20, 100, 100, 375);
const cap = fc.option(fc.constantFrom(0, 30, 100, 250), { nil: null });

/** Rules of which priorities may be left out, renamed, of another family, and of points of either sign with decimals. */
export const comparedRules: fc.Arbitrary<SideRules> = fc.record({
  priorities: fc
    .tuple(
      ...Array.from({ length: PRIORITIES }, (_, at) =>
        fc.option(
          fc.record({
            id: fc.constantFrom(`c${at}`, `c${at}`, `renamed-${at}`),
            family: fc.constantFrom('access' as const, 'money' as const),
            hundredths,
          }),
          { nil: null, freq: 5 },
        ),
      ),
    )
    .map((own) => own as readonly (SidePriority | null)[]),
  caps: fc.record({ access: cap, money: cap }),
  gated: fc.boolean(),
  funds: fc.constantFrom(0, 10, 30, 40, 60),
  rule: fc.constantFrom('stop' as const, 'skip' as const),
});

const points = (amount: number) => new Decimal(amount).div(100).toFixed();

function rulesOf({ priorities, caps, gated }: SideRules): AppliedRuleSet {
  const [template] = libraryRuleSet.criteria;
  if (template === undefined) throw new Error('the library has no criteria');
  const { appliesWhen: _, ...plain } = template;
  const yes = (fact: string): Condition => ({ fact, operator: 'equals', value: true });
  const criteria = priorities.flatMap((own, at): readonly CriterionData[] =>
    own === null
      ? []
      : [
          {
            ...plain,
            id: own.id,
            family: own.family,
            appliesWhen: yes(`applies.c${at}`),
            when: yes(`met.c${at}`),
          },
        ],
  );
  const gate: CriterionData = {
    ...plain,
    id: 'gate',
    family: 'gate',
    kind: 'eligibility',
    when: yes('gate.passes'),
  };
  // A rule set must have a criterion: one without points where no other is left.
  const spare: CriterionData = { ...plain, id: NO_POINTS.id, family: NO_POINTS.family, when: yes('met.c0') };
  const profile: ProfileData = {
    ...profileBy([{ key: 'points', direction: 'descending' }]),
    description: 'made up',
    points: {
      [NO_POINTS.id]: '0',
      ...Object.fromEntries(
        priorities.flatMap((own) => (own === null ? [] : [[own.id, points(own.hundredths)]])),
      ),
    },
    caps: Object.fromEntries(
      Object.entries(caps).flatMap(([family, most]) => (most === null ? [] : [[family, points(most)]])),
    ),
  };
  const asked = [
    'gate.passes',
    ...Array.from({ length: PRIORITIES }, (_own, at) => [`applies.c${at}`, `met.c${at}`]).flat(),
  ];
  const data = {
    ...libraryRuleSet,
    parameters: [],
    derivedFacts: [],
    conditions: [],
    facts: asked.map((id) => ({
      id,
      type: 'boolean' as const,
      label: id,
      question: `${id}?`,
      ...(id.startsWith('met.') ? { notApplicable: true } : {}),
    })),
    criteria: [...criteria, spare, ...(gated ? [gate] : [])],
    profiles: [profile],
    defaultProfile: profile.id,
  };
  return applySolicitation(parseRuleSet(data), null);
}

/** One side of a comparison, scored and ranked by the code under test; applications are `a0`, `a1` and so on. */
export function comparedSide(pool: readonly (SideAnswers | null)[], own: SideRules): CompareSide {
  const rules = rulesOf(own);
  const compiled = compile(rules);
  const profile = rules.data.profiles[0] as ProfileData;
  const cards = pool.flatMap((answers, i) => {
    if (answers === null) return [];
    const facts: Record<string, FactAnswer> = {
      'gate.passes': answers.gate,
      'application.requestedAmount': answers.requestedAmount?.toFixed(2) ?? null,
    };
    for (const [at, { applies, met }] of answers.priorities.entries()) {
      facts[`applies.c${at}`] = applies;
      facts[`met.c${at}`] = met === 'n/a' ? { status: 'not_applicable' } : met;
    }
    return [score(compiled.evaluate({ id: `a${i}`, facts, competition: answers.competition }), profile.id)];
  });
  const ranking = rank(cards, profile);
  const given = new Map(ranking.competitions.map(({ competition }) => [competition, new Decimal(own.funds)]));
  return { rules, ranking, funding: { rule: own.rule, given }, files: [], quarantined: new Set() };
}
