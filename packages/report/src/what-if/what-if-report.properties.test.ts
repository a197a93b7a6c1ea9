import { fc, test } from '@fast-check/jest';
import { type Application, compile, Decimal, type FactAnswer, profileOf, score } from '@grantscore/core';
import { expect } from '@jest/globals';
import { rank } from '../rank/rank.ts';
import type { Ranking } from '../rank/ranking.ts';
import { oracleAbove } from '../testing/compare-oracle.ts';
import { library, libraryRules } from '../testing/library-applications.ts';
import { goalText, type WhatIfGoal } from './goal.ts';
import { whatIfReport } from './what-if-report.ts';

const rules = compile(libraryRules);
const profile = profileOf(libraryRules, 'count');

/** Every answer to the questions that a library could answer otherwise, and to one that decides whether it is ranked. */
const ANSWERS = {
  'policy.fines': ['none', 'adults', 'all'],
  'policy.quietRoom': [true, false],
  'hours.evenings': [0, 1, 2, 3, 4, 5, 6, 7],
} as const satisfies Readonly<Record<string, readonly FactAnswer[]>>;
const FACTS = Object.keys(ANSWERS) as (keyof typeof ANSWERS)[];

const answered = fc.record({
  'policy.fines': fc.option(fc.constantFrom(...ANSWERS['policy.fines'])),
  'policy.quietRoom': fc.option(fc.boolean()),
  'hours.evenings': fc.option(fc.constantFrom(0, 1, 2, 7)),
  'hours.days': fc.constantFrom([], ['saturday']),
  'policy.closedStacks': fc.option(fc.boolean()),
  'review.welcome': fc.boolean(),
  'library.kind': fc.constantFrom('public', 'public', 'school', 'private', null),
  'application.requestedAmount': fc.constantFrom('10', '10', '20', '20', '30', null),
});
const pools = fc
  .array(answered, { minLength: 1, maxLength: 5 })
  .map((pool) => pool.map((facts, i) => library(`L-${i}`, facts)));
const goals = fc.oneof(
  fc.constant<WhatIfGoal>({ kind: 'score', least: null }),
  fc.constant<WhatIfGoal>({ kind: 'rank', worst: null }),
  fc
    .constantFrom('0', '1', '2.5', '4')
    .map((least): WhatIfGoal => ({ kind: 'score', least: new Decimal(least) })),
  fc.integer({ min: 1, max: 4 }).map((worst): WhatIfGoal => ({ kind: 'rank', worst })),
  fc.constant<WhatIfGoal>({ kind: 'funded' }),
);

/** What came of some answers: score, place, and whether the goal is reached. */
interface Outcome {
  readonly signature: string;
  readonly reached: boolean;
}

const scored = (application: Application) => score(rules.evaluate(application), profile.id);

function ranked(pool: readonly Application[]): Ranking {
  return rank(pool.map(scored), profile);
}

/** Who is above the line in whatever order equals are taken and whatever the missing amounts are. */
function aboveOf({ competitions }: Ranking, funds: number): ReadonlySet<number> {
  const ranked = (competitions[0]?.placements ?? []).map(({ rank: place, scorecard }) => {
    const { id, facts } = scorecard.evaluation.application;
    const amount = facts['application.requestedAmount'];
    return { at: Number(id.slice(2)), rank: place, amount: amount === null ? null : Number(amount) };
  });
  return oracleAbove(ranked, { funds, rule: 'stop' });
}

/** The definition: it is scored, and everybody ranked, anew. Returns what comes of changed answers. */
function outcomesIn(
  pool: readonly Application[],
  goal: WhatIfGoal,
  funds: number,
): (changed: Answers) => Outcome {
  const [own, ...others] = pool as readonly [Application, ...Application[]];
  const othersScored = others.map(scored);
  const standing = (application: Application) => {
    const ranking = rank([scored(application), ...othersScored], profile);
    const { placements, notPassing } = ranking.competitions[0] as Ranking['competitions'][0];
    const found = [...placements, ...notPassing].find(
      (entry) => entry.scorecard.evaluation.application.id === own.id,
    );
    if (found === undefined) throw new Error('the application is gone');
    const above = goal.kind === 'funded' && aboveOf(ranking, funds).has(0);
    return { points: found.scorecard.score, place: 'rank' in found ? found : null, above };
  };
  const now = standing(own);
  return (changed) => {
    const then = standing({ ...own, facts: { ...own.facts, ...changed } });
    const reached = () => {
      if (goal.kind === 'funded') return then.above;
      if (goal.kind === 'score')
        return goal.least === null ? !then.points.eq(now.points) : then.points.gte(goal.least);
      const worst = goal.worst ?? (now.place?.rank ?? Number.POSITIVE_INFINITY) - 1;
      return then.place !== null && then.place.rank <= worst;
    };
    const place = then.place === null ? 'not ranked' : `${then.place.rank} ${then.place.tied}`;
    return {
      signature: `${Object.keys(changed).sort().join()} → ${then.points.toFixed()}, ${place}`,
      reached: reached(),
    };
  };
}

type Answers = Readonly<Record<string, FactAnswer>>;

/** Every way of changing some answers, none included. */
function* changes(facts: readonly (keyof typeof ANSWERS)[]): Generator<Answers> {
  const [fact, ...others] = facts;
  if (fact === undefined) yield {};
  else
    for (const rest of changes(others)) {
      yield rest;
      for (const answer of ANSWERS[fact]) yield { [fact]: answer, ...rest };
    }
}

function* partsOf(changed: Answers): Generator<Answers> {
  const entries = Object.entries(changed);
  for (let bits = 0; bits < 2 ** entries.length - 1; bits += 1)
    yield Object.fromEntries(entries.filter((_, i) => bits & (1 << i)));
}

test.prop([pools, goals, fc.constantFrom(0, 10, 20, 30, 50)], { numRuns: 2500 })(
  'the sets are those that trying every answer, and ranking everybody anew, finds',
  (drawn, asked, funds) => {
    const goal: WhatIfGoal =
      asked.kind === 'rank' && asked.worst !== null
        ? { ...asked, worst: Math.min(asked.worst, drawn.length) }
        : asked;
    // There is no line where nobody says how much is asked for.
    const pool =
      goal.kind === 'funded'
        ? [...drawn, library(`L-${drawn.length}`, { 'application.requestedAmount': '10' })]
        : drawn;
    const own = pool[0] as Application;
    const report = whatIfReport({
      rules,
      ranking: ranked(pool),
      application: own.id,
      goals: [goal],
      answers: 3,
      funding: { rule: 'stop', given: new Map([[null, new Decimal(funds)]]) },
    });
    const outcomeOf = outcomesIn(pool, goal, funds);
    const outcomes = new Map(
      [...changes(FACTS)].map((changed) => [JSON.stringify(changed), outcomeOf(changed)]),
    );
    const reached = (changed: Answers) => outcomes.get(JSON.stringify(changed))?.reached === true;
    const smallest = [...changes(FACTS)].filter(
      (changed) =>
        Object.keys(changed).length > 0 && reached(changed) && ![...partsOf(changed)].some(reached),
    );
    const expected = smallest.map((changed) => outcomes.get(JSON.stringify(changed))?.signature ?? '');
    const [entry] = report.goals;
    const found = (entry?.sets ?? []).map((set) => {
      const facts = set.changes.map(({ fact }) => fact).sort();
      const place = set.place === null ? 'not ranked' : `${set.place.rank} ${set.place.tied}`;
      return `${facts.join()} → ${new Decimal(set.score).toFixed()}, ${place}`;
    });
    expect([...new Set(found)].sort()).toEqual([...new Set(expected)].sort());
    expect(entry).toMatchObject({ goal: goalText(goal), reached: reached({}) });
    expect(entry?.says === null).toBe(found.length > 0);
  },
);
