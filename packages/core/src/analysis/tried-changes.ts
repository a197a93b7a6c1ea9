import type { CompiledRuleSet } from '../evaluation/compile.ts';
import { type Application, type FactAnswer, withFacts } from '../model/application.ts';
import { score } from '../scoring/score.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import type { ChangeableFact } from './changeable-facts.ts';
import type { AnswerKind } from './space.ts';
import { type Standing, type Tallies, type Tally, tallies } from './standing.ts';

/** A change of one answer to one kind of answer. */
export interface Change {
  /** The place of its fact among those that can be changed. */
  readonly fact: number;
  readonly id: string;
  readonly kind: AnswerKind;
}

/** Changes made together, as their places in the list of all, ascending. */
export type Places = readonly number[];

/** Changes of one application's answers, made and evaluated. */
export class TriedChanges {
  /** In the order of the facts, then of their kinds of answer. */
  readonly changes: readonly Change[];
  readonly #rules: CompiledRuleSet;
  readonly #application: Application;
  readonly #profile: string;
  readonly #tallies: Tallies;
  readonly #known = new Map<string, Tally>();

  constructor(
    rules: CompiledRuleSet,
    application: Application,
    profile: string,
    facts: readonly ChangeableFact[],
  ) {
    this.#rules = rules;
    // One layout of facts for all, so that it is understood once.
    const blank = Object.fromEntries(facts.map(({ fact }): [string, FactAnswer] => [fact.id, undefined]));
    this.#application = withFacts(application, { ...blank, ...application.facts });
    this.#profile = profile;
    this.#tallies = tallies(rules.rules, profile);
    this.changes = facts.flatMap(({ fact, kinds }, place) =>
      (kinds ?? []).map((kind) => ({ fact: place, id: fact.id, kind })),
    );
  }

  /** @throws RangeError for a place that there is no change at. */
  change(place: number): Change {
    const found = this.changes[place];
    if (found === undefined) throw new RangeError(`there is no change ${place}`);
    return found;
  }

  /** Remembered, since parts of a set are asked for again and again. */
  tally(places: Places): Tally {
    const key = keyOf(places);
    const known =
      this.#known.get(key) ?? this.#tallies.of(this.#rules.evaluate(this.#changed(places)).outcomes);
    this.#known.set(key, known);
    return known;
  }

  standing(tally: Tally): Standing {
    return this.#tallies.standing(tally);
  }

  scorecard(places: Places): Scorecard {
    return score(this.#rules.evaluate(this.#changed(places)), this.#profile);
  }

  tallyOf({ evaluation }: Scorecard): Tally {
    return this.#tallies.of(evaluation.outcomes);
  }

  #changed(places: Places): Application {
    const facts: Record<string, FactAnswer> = { ...this.#application.facts };
    for (const place of places) {
      const { id, kind } = this.change(place);
      facts[id] = kind.answer;
    }
    return { ...this.#application, facts };
  }
}

export function keyOf(places: Places): string {
  return places.join();
}
