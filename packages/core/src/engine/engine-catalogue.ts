import type { ConditionValue, TestableType } from '../model/condition.ts';
import { parseDecimal } from '../model/decimal.ts';
import type { FactData } from '../model/fact.ts';
import { quoted } from '../model/problem.ts';
import { MisfitFound } from './engine-misfit.ts';
import type { EngineTest } from './read-engine-condition.ts';

/** Stands for every answer that no rule names: a catalogue made from rules cannot know them. */
const OTHER = 'other';
const ID = /^[A-Za-z][A-Za-z0-9._-]{0,99}$/;
const ASKED = ['boolean', 'enum', 'set', 'integer', 'decimal', 'date', 'instant'] as const;

/** What rules say of a fact. */
interface Seen {
  type: TestableType;
  readonly values: Set<string>;
}

/** The facts that rules read, told by the operators and values used with each. */
export class EngineCatalogue {
  readonly #seen = new Map<string, Seen>();
  readonly #known: ReadonlyMap<string, TestableType>;

  /** @param known - The types of facts that are known already; they are not guessed. */
  constructor(known: ReadonlyMap<string, TestableType>) {
    this.#known = known;
  }

  /** Learns from a test. @throws MisfitFound if it cannot be of a fact that other tests read as something else. */
  learn({ fact, type, value, path }: EngineTest): void {
    if (this.#known.has(fact)) return;
    if (!ID.test(fact))
      throw new MisfitFound(
        [...path, 'fact'],
        `${quoted(fact)} is no id: a letter, then letters, digits, dots, hyphens`,
      );
    if (type === 'share')
      throw new MisfitFound(
        [...path, 'operator'],
        'a share is derived, and no catalogue was given that says from what',
      );
    const own = typeof value === 'number' && !Number.isSafeInteger(value) ? 'decimal' : type;
    const seen = this.#seen.get(fact) ?? { type: own, values: new Set<string>() };
    const numbers = [seen.type, own].every((of) => of === 'integer' || of === 'decimal');
    if (seen.type !== own && !numbers)
      throw new MisfitFound(
        [...path, 'fact'],
        `${quoted(fact)} is read as ${own} here and as ${seen.type} elsewhere`,
      );
    if (seen.type !== own) seen.type = 'decimal';
    if (own === 'enum' || own === 'set') for (const item of [value].flat()) seen.values.add(String(item));
    this.#seen.set(fact, seen);
  }

  /** The value as a fact's type has it: numbers of decimals and money as text. */
  value({ fact, value, path }: EngineTest): ConditionValue {
    const type = this.#known.get(fact) ?? this.#seen.get(fact)?.type;
    if (typeof value !== 'number') return value;
    if (type === 'integer' && Number.isSafeInteger(value)) return value;
    const text = String(value);
    if (type === 'integer' || parseDecimal(text) === undefined)
      throw new MisfitFound(
        [...path, 'value'],
        `${quoted(text)} is not a number that can be compared exactly`,
      );
    return text;
  }

  /** The facts learnt, to be completed: their questions are not in the rules. */
  facts(): readonly FactData[] {
    return [...this.#seen].flatMap(([id, { type, values }]): FactData[] => {
      const asked = { id, label: id, question: `What is ${id}?` };
      const found = ASKED.find((known) => known === type);
      if (found === undefined) return [];
      if (found !== 'enum' && found !== 'set') return [{ ...asked, type: found }];
      const accepted = [...values, ...(values.has(OTHER) ? [] : [OTHER])];
      return [{ ...asked, type: found, values: accepted.map((value) => ({ value, label: value })) }];
    });
  }
}
