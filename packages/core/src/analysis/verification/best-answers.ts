import type { NamedConditionData } from '../../model/condition.ts';
import type { CriterionData } from '../../model/criterion.ts';
import type { AppliedRuleSet } from '../../rules/apply-solicitation.ts';
import { testsOf } from '../../rules/facts-read.ts';
import { type GoalNode, goalNode } from '../goal-node.ts';
import { Narrowing } from '../narrowing.ts';
import type { SearchBudget } from '../search-budget.ts';
import { type Choice, type Space, spaceOf } from '../space.ts';

/** A sum of points, of which so much counts as lies between two bounds; they are infinite where all does. */
export interface PointsGroup {
  readonly least: number;
  readonly most: number;
  readonly criteria: readonly { readonly criterion: CriterionData; readonly steps: number }[];
}

/** The most points that answers bring: those found, and what none can go beyond. They are the same where the search came to its end. */
export interface BestAnswers {
  readonly found: number;
  readonly bound: number;
  readonly answers: ReadonlyMap<string, Choice>;
}

/** So many tests are looked at in one step. */
const TESTS_A_STEP = 20;

/**
 * Searches for the answers with the most points, leaving out whatever cannot bring more than what was found. Points may be below zero; what
 * is not answered brings none. Derived facts are free within their bounds.
 */
export function bestAnswers(
  rules: AppliedRuleSet,
  groups: readonly PointsGroup[],
  budget: SearchBudget,
): BestAnswers {
  const named = new Map(rules.conditions.map((condition) => [condition.id, condition]));
  const criteria = groups.flatMap((group) => group.criteria.map(({ criterion }) => metNode(criterion)));
  const space = spaceOf(rules, criteria);
  const run = new BestSearch(
    space,
    groups.map((group) => scored(group, rules, named, space)),
    budget,
  );
  return run.run(Math.ceil(criteria.flatMap((node) => [...testsOf(node, named)]).length / TESTS_A_STEP));
}

function metNode({ appliesWhen, when }: CriterionData) {
  return appliesWhen === undefined ? when : { all: [appliesWhen, when] };
}

interface ScoredGroup extends Pick<PointsGroup, 'least' | 'most'> {
  readonly nodes: readonly ScoredNode[];
}

interface ScoredNode {
  readonly node: GoalNode;
  readonly steps: number;
  /**
   * Whether it takes points away and reads what follows from rows. Of that the bounds may be known and no more, which is no choice here,
   * and may leave it open where every single value meets it.
   */
  readonly mayStayOpen: boolean;
}

function scored(
  { least, most, criteria }: PointsGroup,
  rules: AppliedRuleSet,
  named: ReadonlyMap<string, NamedConditionData>,
  space: Space,
): ScoredGroup {
  const derived = new Set(rules.derivedFacts.map(({ id }) => id));
  return {
    least,
    most,
    nodes: criteria.map(({ criterion, steps }) => ({
      node: goalNode(metNode(criterion), named, space),
      steps,
      mayStayOpen:
        steps < 0 && [...testsOf(metNode(criterion), named)].some(({ test }) => derived.has(test.fact)),
    })),
  };
}

class BestSearch {
  readonly #space: Space;
  readonly #groups: readonly ScoredGroup[];
  readonly #budget: SearchBudget;
  readonly #takes: boolean;
  #cost = 1;
  #found = Number.NEGATIVE_INFINITY;
  #answers: ReadonlyMap<string, Choice> = new Map();
  /** The most that was left unsearched. */
  #left = Number.NEGATIVE_INFINITY;

  constructor(space: Space, groups: readonly ScoredGroup[], budget: SearchBudget) {
    this.#space = space;
    this.#groups = groups;
    this.#budget = budget;
    this.#takes = groups.some(({ nodes }) => nodes.some(({ steps }) => steps < 0));
  }

  run(cost: number): BestAnswers {
    this.#cost = Math.max(1, cost);
    const start = new Narrowing(this.#space);
    this.#deepen(start, this.#bound(start));
    return { found: this.#found, bound: Math.max(this.#found, this.#left), answers: this.#answers };
  }

  #deepen(narrowing: Narrowing, bound: number): void {
    const points = this.#sum(({ node, steps }) => (narrowing.outcomeOf(node) === 'met' ? steps : 0));
    if (points > this.#found) {
      this.#found = points;
      this.#answers = narrowing.answers();
    }
    if (bound <= this.#found) return;
    const open = this.#groups.flatMap(({ nodes }) =>
      nodes.flatMap(({ node, steps }) => (steps > 0 && narrowing.canBe(node, 'met') ? [node] : [])),
    );
    const [fact] = narrowing.openFacts(open);
    if (fact === undefined) {
      this.#left = Math.max(this.#left, bound);
      return;
    }
    const next = [
      ...narrowing.choicesOf(fact).map((choice) => narrowing.with(fact, choice)),
      // No answer may be the best where another criterion takes points away.
      ...(this.#takes ? [narrowing.unanswered(fact)] : []),
    ].map((child) => ({ child, bound: this.#bound(child) }));
    next.sort((a, b) => b.bound - a.bound);
    for (const { child, bound } of next) {
      if (bound <= this.#found) return;
      if (this.#budget.take(this.#cost * next.length)) this.#deepen(child, bound);
      else this.#left = Math.max(this.#left, bound);
    }
  }

  /** No answers beside those given bring more: what can still be met is taken for met, and what takes points away for missed. */
  #bound(narrowing: Narrowing): number {
    return this.#sum(({ node, steps, mayStayOpen }) => {
      if (mayStayOpen) return 0;
      return (steps > 0 ? narrowing.canBe(node, 'met') : narrowing.outcomeOf(node) === 'met') ? steps : 0;
    });
  }

  #sum(points: (scored: ScoredGroup['nodes'][number]) => number): number {
    return this.#groups.reduce(
      (sum, { least, most, nodes }) =>
        sum +
        Math.max(
          least,
          Math.min(
            most,
            nodes.reduce((own, node) => own + points(node), 0),
          ),
        ),
      0,
    );
  }
}
