import { fc, test as property } from '@fast-check/jest';
import { expect } from '@jest/globals';
import { type CompiledRuleSet, compile } from '../evaluation/compile.ts';
import type { Application, FactAnswer } from '../model/application.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { score } from '../scoring/score.ts';
import { ANSWER_GRID } from '../testing/answer-grid.ts';
import { answers, ruleSetData } from '../testing/arbitraries.ts';
import type { Answers } from '../testing/evaluate.ts';
import { whatIf } from './smallest-changes.ts';
import { type Standing, tallies } from './standing.ts';

const MOST = 3;
const CHANGEABLE = Object.keys(ANSWER_GRID).filter((id) => !id.startsWith('application.'));

/** A random rule set with points of either sign, a cap, a gate, and few questions whose answers can be changed. */
const rules = fc
  .tuple(
    ruleSetData,
    fc.array(fc.constantFrom('-1', '0', '0.5', '1', '2'), { minLength: 4, maxLength: 4 }),
    fc.option(fc.constantFrom('0.5', '1', '2'), { nil: undefined }),
    fc.boolean(),
    fc.subarray(CHANGEABLE, { minLength: 1, maxLength: 4 }),
  )
  .map(([data, points, cap, gated, changeable]): RuleSetData => {
    const [count] = data.profiles;
    if (count === undefined) throw new Error('there is no profile');
    return {
      ...data,
      facts: data.facts.map((fact) => ({ ...fact, changeable: changeable.includes(fact.id) })),
      criteria: data.criteria.map((own, i) =>
        i === 1 && gated ? { ...own, kind: 'eligibility' as const } : own,
      ),
      profiles: [
        {
          ...count,
          points: Object.fromEntries(
            data.criteria.map(({ id }, i) => [id, points[i] ?? '1']).filter((_, i) => !(i === 1 && gated)),
          ),
          ...(cap === undefined ? {} : { caps: { main: cap } }),
        },
      ],
    };
  });

const goal = fc.oneof(
  fc.constant('change' as const),
  fc.constantFrom('0', '0.5', '1', '2', '3').map((least) => ({ least })),
);
type Goal = 'change' | { readonly least: string };

class Tried {
  readonly executor: CompiledRuleSet;
  readonly application: Application;
  readonly reaches: (standing: Standing) => boolean;

  constructor(data: RuleSetData, facts: Answers, wanted: Goal) {
    this.executor = compile(applySolicitation(parseRuleSet(data), null));
    this.application = { id: 'A', facts };
    const now = score(this.executor.evaluate(this.application)).score;
    this.reaches = ({ score: own, gates }) =>
      wanted === 'change' ? !own.eq(now) : gates !== 'not_passed' && own.gte(wanted.least);
  }

  outcomes(changed: Answers): string {
    return this.#evaluate(changed)
      .outcomes.map(({ outcome }) => outcome)
      .join();
  }

  reached(changed: Answers): boolean {
    const own = tallies(this.executor.rules, 'count');
    return this.reaches(own.standing(own.of(this.#evaluate(changed).outcomes)));
  }

  /** Whether changed answers reach the goal and no part of them does. */
  smallest(changed: Answers): boolean {
    const some = Object.keys(changed).length > 0;
    return some && this.reached(changed) && [...partsOf(changed)].every((part) => !this.reached(part));
  }

  #evaluate(changed: Answers) {
    return this.executor.evaluate({
      ...this.application,
      facts: { ...this.application.facts, ...changed },
    });
  }
}

/** Every part of some answers but all of them, none included. */
function* partsOf(changed: Answers): Generator<Answers> {
  const entries = Object.entries(changed);
  for (let bits = 0; bits < 2 ** entries.length - 1; bits += 1)
    yield Object.fromEntries(entries.filter((_, i) => bits & (1 << i)));
}

/** Every way of changing up to so many of some facts to answers of the grid. */
function* changesOf(facts: readonly string[], most: number): Generator<Answers> {
  yield {};
  if (most === 0) return;
  for (const [i, fact] of facts.entries())
    for (const answer of ANSWER_GRID[fact] ?? [])
      for (const others of changesOf(facts.slice(i + 1), most - 1)) yield { [fact]: answer, ...others };
}

/** Facts whose answers are changed and what came of it. */
const signature = (changed: Readonly<Record<string, FactAnswer>>, outcomes: string) =>
  `${Object.keys(changed).sort().join()} → ${outcomes}`;

property.prop([rules, answers(3), goal], { numRuns: 2000 })(
  'the sets listed reach the goal, none has a part that does, and none is missing, as trying every answer shows',
  (data, facts, wanted) => {
    const tried = new Tried(data, facts, wanted);
    const found = whatIf(tried.executor, tried.application, { profile: 'count', answers: MOST });
    const sets = found
      .smallest(tried.reaches)
      .map(({ changes }) => Object.fromEntries(changes.map(({ fact, to }) => [fact, to])));
    expect(sets.filter((changed) => !tried.smallest(changed))).toEqual([]);
    expect(new Set(sets.map((changed) => JSON.stringify(changed))).size).toBe(sets.length);

    const listed = new Set(sets.map((changed) => signature(changed, tried.outcomes(changed))));
    const changeable = data.facts.filter((fact) => fact.changeable === true).map(({ id }) => id);
    const missing = [...changesOf(changeable, MOST)]
      .filter((changed) => tried.smallest(changed))
      .map((changed) => signature(changed, tried.outcomes(changed)))
      .filter((own) => !listed.has(own));
    expect(missing).toEqual([]);
  },
);
