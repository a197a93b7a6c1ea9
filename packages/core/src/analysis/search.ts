import type { Condition } from '../model/condition.ts';
import type { TestOutcome } from '../model/outcome.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { type GoalNode, goalNode } from './goal-node.ts';
import { Narrowing } from './narrowing.ts';
import type { SearchBudget } from './search-budget.ts';
import { type Choice, spaceOf } from './space.ts';

/** A condition, and how it has to come out. */
export interface Goal {
  readonly condition: Condition;
  readonly outcome: Exclude<TestOutcome, 'indeterminate'>;
}

/** Answers for which every goal comes out, or why there are none to show. */
export type Found =
  | { readonly status: 'found'; readonly answers: ReadonlyMap<string, Choice> }
  | { readonly status: 'none' }
  | { readonly status: 'not_decided'; readonly because: string };

export interface SearchOptions {
  /** How many answers may be tried before the search gives up. */
  readonly steps?: number;
  /** Whether the fewest answers are looked for, for people to read; where false, those are good enough of which none can be left out. */
  readonly fewest?: boolean;
  /** What this search and others may spend together; its own steps alone where absent. */
  readonly budget?: SearchBudget;
}

const STEPS = 200_000;
const STEPS_FOR_FEWER = 5_000;
/** So many facts are looked at in one step. */
const FACTS_A_STEP = 20;

/**
 * Finds few answers, nearly always the fewest, with which every goal comes out as it should, or proves that there are none. Exact: the search goes through the
 * kinds of answer of {@link spaceOf}, leaves out what cannot be any more once something is settled, and gives up only where its steps
 * run out or a set has too many members to tell apart.
 */
export function search(rules: AppliedRuleSet, goals: readonly Goal[], options: SearchOptions = {}): Found {
  const space = spaceOf(
    rules,
    goals.map(({ condition }) => condition),
  );
  const untold = [...space.values()].find(({ choices }) => choices === null);
  if (untold !== undefined)
    return { status: 'not_decided', because: `\`${untold.fact}\` has too many members to tell apart` };
  const named = new Map(rules.conditions.map((condition) => [condition.id, condition]));
  const roots = goals.map(({ condition, outcome }) => ({ node: goalNode(condition, named, space), outcome }));
  return new Search(space, roots, options).find();
}

interface Root {
  readonly node: GoalNode;
  readonly outcome: Goal['outcome'];
}

class OutOfSteps extends Error {}

class Search {
  readonly #space: ReturnType<typeof spaceOf>;
  readonly #roots: readonly Root[];
  readonly #fewest: boolean;
  readonly #budget: SearchBudget | null;
  readonly #cost: number;
  #steps: number;

  constructor(space: ReturnType<typeof spaceOf>, roots: readonly Root[], options: SearchOptions) {
    this.#space = space;
    this.#roots = roots;
    this.#steps = options.steps ?? STEPS;
    this.#fewest = options.fewest ?? true;
    this.#budget = options.budget ?? null;
    this.#cost = Math.ceil(space.size / FACTS_A_STEP);
  }

  find(): Found {
    let best: ReadonlyMap<string, Choice> | null = null;
    try {
      this.#spend();
      const start = new Narrowing(this.#space);
      best = this.#deepen(start, Number.POSITIVE_INFINITY);
      if (best === null) return { status: 'none' };
      best = this.#needed(best);
      if (!this.#fewest) return { status: 'found', answers: best };
      // Fewer answers make a witness that is easier to read; where the fewest are not found soon, those found are good enough.
      this.#steps = Math.min(this.#steps, STEPS_FOR_FEWER);
      for (let most = 0; most < best.size; most += 1) {
        const smaller = this.#deepen(new Narrowing(this.#space), most);
        if (smaller !== null) return { status: 'found', answers: smaller };
      }
    } catch (error) {
      if (!(error instanceof OutOfSteps)) throw error;
      if (best === null) return { status: 'not_decided', because: 'the answers are too many to try' };
    }
    return { status: 'found', answers: best };
  }

  /** @param most - How many facts may be answered. */
  #deepen(narrowing: Narrowing, most: number): ReadonlyMap<string, Choice> | null {
    for (const { node, outcome } of this.#roots) if (!narrowing.require(node, outcome)) return null;
    const open = this.#roots.find(({ node, outcome }) => narrowing.outcomeOf(node) !== outcome);
    if (open === undefined) return narrowing.answers();
    if (narrowing.answered >= most) return null;
    const facts = narrowing.openFacts(this.#roots.map(({ node }) => node));
    // To know whether there are answers at all, one fact after another is enough; the fewest may lie with any.
    for (const fact of Number.isFinite(most) ? facts : facts.slice(0, 1)) {
      for (const choice of narrowing.choicesOf(fact)) {
        this.#spend();
        const found = this.#deepen(narrowing.with(fact, choice), most);
        if (found !== null) return found;
      }
    }
    return null;
  }

  /** The answers without those that the goals come out without. */
  #needed(answers: ReadonlyMap<string, Choice>): ReadonlyMap<string, Choice> {
    let needed = answers;
    for (const [fact] of answers) {
      const fewer = new Map(needed);
      fewer.delete(fact);
      const narrowing = [...fewer].reduce(
        (all, [id, choice]) => all.with(id, choice),
        new Narrowing(new Map()),
      );
      if (this.#roots.every(({ node, outcome }) => narrowing.outcomeOf(node) === outcome)) needed = fewer;
    }
    return needed;
  }

  #spend(): void {
    this.#steps -= 1;
    if (this.#steps < 0 || this.#budget?.take(this.#cost) === false) throw new OutOfSteps();
  }
}
