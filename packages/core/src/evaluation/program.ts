import type { Condition, NamedConditionData } from '../model/condition.ts';
import type { TestOutcome } from '../model/outcome.ts';
import type { FactState } from './fact-state.ts';
import { type SettledTest, settled } from './settled-test.ts';

/** Outcomes as numbers, so that `all` is the least of them and `any` the most. */
export const NOT_MET = 0;
const OPEN = 1;
export const MET = 2;

/** A test as the program runs it: a look into a table by the code in a slot, or a computation. */
export type Leaf<Subject> =
  | { readonly kind: 'coded'; readonly slot: number; readonly outcomes: readonly TestOutcome[] }
  /** `cost` is how dear it is, in looks into a table. */
  | { readonly kind: 'computed'; readonly run: (subject: Subject) => TestOutcome; readonly cost: number };

/** Conditions as numbers in arrays, run by one loop that the engine compiles well; no code is generated. */
export interface Program<Subject> {
  /** Must be called before the conditions of the next subject are run. */
  begin(): void;
  /** The outcome of one of the conditions, by its place among those compiled: 0 not met, 1 indeterminate, 2 met. */
  run(condition: number, slots: readonly FactState[], subject: Subject): number;
}

const CODED = 0;
const COMPUTED = 1;
const ALL = 2;
const ANY = 3;
const NOT = 4;
const SHARED = 5;

/**
 * Compiles conditions, once. Groups look at their cheapest children first and stop at the one that settles them, and a named condition
 * is run once for a subject: tests are pure, so that nothing is lost, and the derivation looks at every child in the order written.
 * @throws RangeError if a named condition is missing or a parameter has no value yet.
 */
export function compileProgram<Subject>(
  conditions: readonly Condition[],
  named: ReadonlyMap<string, NamedConditionData>,
  leafOf: (test: SettledTest) => Leaf<Subject>,
): Program<Subject> {
  const kinds: number[] = [];
  /** Of a node: its slot, the place of its computation, the start of its children, its child. */
  const first: number[] = [];
  /** Of a node: where its table starts, the end of its children, its place in the memory of shared conditions. */
  const second: number[] = [];
  const costs: number[] = [];
  const children: number[] = [];
  const tables: number[] = [];
  const computations: ((subject: Subject) => TestOutcome)[] = [];
  const shared = new Map<string, number>();

  const node = (kind: number, a: number, b: number, cost: number): number => {
    kinds.push(kind);
    first.push(a);
    second.push(b);
    costs.push(cost);
    return kinds.length - 1;
  };
  const group = (kind: number, written: readonly Condition[]): number => {
    const compiled = written.map(compile);
    const [only] = compiled;
    if (only !== undefined && compiled.length === 1) return only;
    const cost = (child: number) => costs[child] ?? 0;
    const sorted = [...compiled].sort((a, b) => cost(a) - cost(b));
    const start = children.push(...sorted) - sorted.length;
    return node(
      kind,
      start,
      children.length,
      sorted.reduce((sum, child) => sum + cost(child), 0),
    );
  };
  const leaf = (test: SettledTest): number => {
    const made = leafOf(test);
    if (made.kind === 'computed') return node(COMPUTED, computations.push(made.run) - 1, 0, made.cost);
    const start = tables.push(...made.outcomes.map(codeOf)) - made.outcomes.length;
    return node(CODED, made.slot, start, 1);
  };
  function compile(condition: Condition): number {
    if ('all' in condition) return group(ALL, condition.all);
    if ('any' in condition) return group(ANY, condition.any);
    if ('not' in condition) {
      const child = compile(condition.not);
      return node(NOT, child, 0, costs[child] ?? 0);
    }
    if (!('condition' in condition)) return leaf(settled(condition));
    const known = shared.get(condition.condition);
    if (known !== undefined) return known;
    const target = named.get(condition.condition);
    if (target === undefined) throw new RangeError(`condition \`${condition.condition}\` is not declared`);
    const child = compile(target.when);
    const made = node(SHARED, child, shared.size, costs[child] ?? 0);
    shared.set(target.id, made);
    return made;
  }
  const roots = conditions.map(compile);
  return machine(
    { kinds, first, second, children, tables: Uint8Array.from(tables), roots },
    computations,
    new Int8Array(shared.size),
  );
}

interface Compiled {
  readonly kinds: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly children: readonly number[];
  readonly tables: Uint8Array;
  readonly roots: readonly number[];
}

const NOT_RUN = -1;

function machine<Subject>(
  compiled: Compiled,
  computations: readonly ((subject: Subject) => TestOutcome)[],
  remembered: Int8Array,
): Program<Subject> {
  const [kinds, first, second, children, roots] = [
    compiled.kinds,
    compiled.first,
    compiled.second,
    compiled.children,
    compiled.roots,
  ].map((list) => Int32Array.from(list)) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  const { tables } = compiled;

  const run = (node: number, slots: readonly FactState[], subject: Subject): number => {
    const a = first[node] as number;
    const b = second[node] as number;
    switch (kinds[node]) {
      case CODED:
        return tables[b + (slots[a] as number)] as number;
      case COMPUTED:
        return codeOf((computations[a] as (subject: Subject) => TestOutcome)(subject));
      case ALL: {
        let least = MET;
        for (let i = a; i < b && least !== NOT_MET; i += 1)
          least = Math.min(least, run(children[i] as number, slots, subject));
        return least;
      }
      case ANY: {
        let most = NOT_MET;
        for (let i = a; i < b && most !== MET; i += 1)
          most = Math.max(most, run(children[i] as number, slots, subject));
        return most;
      }
      case NOT:
        return MET - run(a, slots, subject);
      default: {
        const known = remembered[b] as number;
        if (known !== NOT_RUN) return known;
        const found = run(a, slots, subject);
        remembered[b] = found;
        return found;
      }
    }
  };
  return {
    begin: () => {
      remembered.fill(NOT_RUN);
    },
    run: (condition, slots, subject) => run(roots[condition] as number, slots, subject),
  };
}

function codeOf(outcome: TestOutcome): number {
  return outcome === 'met' ? MET : outcome === 'not_met' ? NOT_MET : OPEN;
}
