import { all, any, not, type TestOutcome } from '../model/outcome.ts';
import type { GoalNode } from './goal-node.ts';
import type { Choice, Space } from './space.ts';

type Settled = 'met' | 'not_met';

/** What each fact can still be while answers are tried: some are answered, of others choices are ruled out. */
export class Narrowing {
  readonly #domains: Map<string, readonly Choice[]>;
  readonly #answers: Map<string, Choice>;

  constructor(space: Space, from?: Narrowing) {
    this.#domains =
      from === undefined
        ? new Map([...space].map(([fact, { choices }]) => [fact, choices ?? []]))
        : new Map(from.#domains);
    this.#answers = new Map(from === undefined ? [] : from.#answers);
  }

  /** How many facts are answered. */
  get answered(): number {
    return this.#answers.size;
  }

  answers(): ReadonlyMap<string, Choice> {
    return new Map([...this.#answers].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  }

  choicesOf(fact: string): readonly Choice[] {
    return this.#domains.get(fact) ?? [];
  }

  /** The same with one more answer. */
  with(fact: string, choice: Choice): Narrowing {
    const next = new Narrowing(new Map(), this);
    next.#domains.set(fact, [choice]);
    next.#answers.set(fact, choice);
    return next;
  }

  /** The same with a fact that stays unanswered. */
  unanswered(fact: string): Narrowing {
    const next = new Narrowing(new Map(), this);
    next.#domains.set(fact, []);
    return next;
  }

  /** Rules out what would keep a condition from coming out as it must. @returns False where it cannot any more. */
  require(node: GoalNode, outcome: Settled): boolean {
    for (;;) {
      const before = this.#size();
      if (!this.#require(node, outcome)) return false;
      if (this.#size() === before) return true;
    }
  }

  /** By what is answered alone. */
  outcomeOf(node: GoalNode): TestOutcome {
    switch (node.kind) {
      case 'all':
        return all(node.children.map((child) => this.outcomeOf(child)));
      case 'any':
        return any(node.children.map((child) => this.outcomeOf(child)));
      case 'not':
        return not(this.outcomeOf(node.child));
      case 'leaf': {
        const answer = this.#answers.get(node.fact);
        return answer === undefined ? 'indeterminate' : node.met.has(answer) ? 'met' : 'not_met';
      }
      default:
        return node satisfies never;
    }
  }

  /** The facts that are tested where something is still open, the most tested first. */
  openFacts(nodes: readonly GoalNode[]): readonly string[] {
    const counts = new Map<string, number>();
    const visit = (node: GoalNode): void => {
      if (this.outcomeOf(node) !== 'indeterminate') return;
      if (node.kind === 'leaf') {
        if (this.choicesOf(node.fact).length > 0) counts.set(node.fact, (counts.get(node.fact) ?? 0) + 1);
      } else for (const child of node.kind === 'not' ? [node.child] : node.children) visit(child);
    };
    for (const node of nodes) visit(node);
    // Where a fact can only be one thing there is nothing to try.
    const weight = (fact: string) => (this.choicesOf(fact).length === 1 ? 1000 : (counts.get(fact) ?? 0));
    return [...counts.keys()].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  }

  #require(node: GoalNode, outcome: Settled): boolean {
    switch (node.kind) {
      case 'leaf': {
        const left = this.choicesOf(node.fact).filter(
          (choice) => node.met.has(choice) === (outcome === 'met'),
        );
        this.#domains.set(node.fact, left);
        return left.length > 0;
      }
      case 'not':
        return this.#require(node.child, outcome === 'met' ? 'not_met' : 'met');
      default: {
        const needsEvery = (node.kind === 'all') === (outcome === 'met');
        if (needsEvery) return node.children.every((child) => this.#require(child, outcome));
        const able = node.children.filter((child) => this.canBe(child, outcome));
        const [only] = able;
        if (only === undefined) return false;
        return able.length > 1 || this.#require(only, outcome);
      }
    }
  }

  /** Whether a condition may still come out so, as far as each test by itself tells. */
  canBe(node: GoalNode, outcome: Settled): boolean {
    switch (node.kind) {
      case 'leaf':
        return this.choicesOf(node.fact).some((choice) => node.met.has(choice) === (outcome === 'met'));
      case 'not':
        return this.canBe(node.child, outcome === 'met' ? 'not_met' : 'met');
      default: {
        const needsEvery = (node.kind === 'all') === (outcome === 'met');
        const can = (child: GoalNode) => this.canBe(child, outcome);
        return needsEvery ? node.children.every(can) : node.children.some(can);
      }
    }
  }

  #size(): number {
    let size = 0;
    for (const choices of this.#domains.values()) size += choices.length;
    return size;
  }
}
