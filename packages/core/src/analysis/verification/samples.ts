import { type CompiledRuleSet, compile } from '../../evaluation/compile.ts';
import type { Application, FactAnswer } from '../../model/application.ts';
import type { AppliedRuleSet } from '../../rules/apply-solicitation.ts';
import { sameData } from '../same-data.ts';

type Facts = Application['facts'];

/** Applications that show a criterion met, and one not met; null where none was found. */
export interface Shown {
  readonly met: Facts | null;
  readonly notMet: Facts | null;
}

/**
 * Applications put together from those that show single criteria, evaluated: what two criteria can be at once is mostly seen in them, and
 * only the rest has to be searched. What they show is certain; of what they do not show they say nothing.
 */
export class Samples {
  readonly applications: readonly Application[];
  readonly #met: readonly Uint32Array[];
  readonly #notMet: readonly Uint32Array[];
  readonly #compiled: CompiledRuleSet;

  /** @param shown - One for each criterion in use, in their order. */
  constructor(rules: AppliedRuleSet, shown: readonly Shown[]) {
    this.#compiled = compile(rules);
    this.applications = together(shown).map((facts, i) => ({ id: `sample-${i}`, facts }));
    const words = Math.ceil(this.applications.length / 32);
    const bits = () => shown.map(() => new Uint32Array(words));
    const [met, notMet] = [bits(), bits()];
    for (const [i, application] of this.applications.entries()) {
      for (const [j, { outcome }] of this.evaluate(application).outcomes.entries()) {
        if (outcome === 'indeterminate') continue;
        const own = (outcome === 'met' ? met : notMet)[j] as Uint32Array;
        own[i >> 5] = (own[i >> 5] ?? 0) | (1 << (i & 31));
      }
    }
    this.#met = met;
    this.#notMet = notMet;
  }

  evaluate(application: Application) {
    return this.#compiled.evaluate(application);
  }

  /** Whether one of them meets the first criterion, and meets the second or not. */
  show(first: number, second: number, secondIs: 'met' | 'not_met'): boolean {
    const a = this.#met[first];
    const b = (secondIs === 'met' ? this.#met : this.#notMet)[second];
    return a !== undefined && b !== undefined && a.some((word, i) => (word & (b[i] ?? 0)) !== 0);
  }
}

/** Beginning with each criterion in turn, as many others met beside it as go together; and as many not met; and the other way round. */
function together(shown: readonly Shown[]): readonly Facts[] {
  return shown.flatMap(({ met, notMet }, i) => {
    const others = [...shown.slice(i + 1), ...shown.slice(0, i)];
    const [allMet, allMissed] = [others.map((one) => one.met), others.map((one) => one.notMet)];
    return [
      ...(met === null ? [] : [joined(met, allMet), joined(met, allMissed)]),
      ...(notMet === null ? [] : [joined(notMet, allMet)]),
    ];
  });
}

function joined(first: Facts, others: readonly (Facts | null)[]): Facts {
  const facts: Record<string, FactAnswer> = { ...first };
  for (const other of others) {
    if (other === null) continue;
    const fits = Object.entries(other).every(
      ([id, answer]) => !Object.hasOwn(facts, id) || sameData(facts[id], answer),
    );
    if (fits) Object.assign(facts, other);
  }
  return facts;
}
