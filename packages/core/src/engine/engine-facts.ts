import { factIndex } from '../evaluation/fact-index.ts';
import type { FactState, NumberRange } from '../evaluation/fact-state.ts';
import type { Application } from '../model/application.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import type { TestableFact } from '../rules/fact-types.ts';
import { testsOf } from '../rules/facts-read.ts';
import type { EngineFactValue } from './engine-operators.ts';

/** The facts of one application for `engine.run(facts)`. */
export interface EngineFacts {
  /** Asked and derived, by id; those that are not known are left out. */
  readonly facts: Readonly<Record<string, EngineFactValue>>;
  /** What the rules read and the application does not say. An engine knows no third value: it stops at such a fact, and must not guess. */
  readonly unknown: readonly string[];
}

/**
 * Makes the reader of applications for an engine: what is asked as it was answered, what is derived as a value of its own, decimals as
 * text, a share as its two amounts.
 */
export function engineFacts(rules: AppliedRuleSet): (application: Application) => EngineFacts {
  const index = factIndex(rules);
  const named = new Map(rules.conditions.map((c) => [c.id, c]));
  const read = new Set(
    rules.criteria
      .flatMap(({ appliesWhen, when }) => (appliesWhen === undefined ? [when] : [appliesWhen, when]))
      .flatMap((condition) => [...testsOf(condition, named)].map(({ test }) => test.fact)),
  );
  return (application) => {
    const known = index.read(application);
    const values = [...read].map((id): [string, EngineFactValue | undefined] => [
      id,
      engineValue(known.state(index.slot(id)), index.fact(id).type),
    ]);
    const facts: [string, EngineFactValue][] = [];
    for (const [id, value] of values) if (value !== undefined) facts.push([id, value]);
    return {
      facts: Object.fromEntries(facts),
      unknown: values.flatMap(([id, value]) => (value === undefined ? [id] : [])),
    };
  };
}

function engineValue(state: FactState, type: TestableFact['type']): EngineFactValue | undefined {
  if (state === undefined || state === null || typeof state !== 'object' || !('kind' in state)) return state;
  if (state.kind === 'range') {
    const exact = exactText(state);
    return type === 'integer' && exact !== undefined ? Number(exact) : exact;
  }
  const [part, whole] = [
    exactText(state.part),
    state.whole === undefined ? undefined : exactText(state.whole),
  ];
  return part === undefined || whole === undefined || Number(whole) === 0 ? undefined : { part, whole };
}

/** The number, where the least and the most are one. */
function exactText({ least, most }: NumberRange): string | undefined {
  return most !== null && least.eq(most) ? least.toFixed() : undefined;
}
