import type { ConditionValue, TestableType } from '../model/condition.ts';
import { Decimal, parseDecimal } from '../model/decimal.ts';
import type { FactData } from '../model/fact.ts';
import { quoted } from '../model/problem.ts';
import { isReservedFact } from '../rules/check-names.ts';
import { type EngineMisfit, MisfitFound } from './engine-misfit.ts';
import { ENGINE_ID } from './engine-rule-head.ts';
import type { EngineTest } from './read-engine-condition.ts';

/** One of these stands for every answer that no rule names: a catalogue made from rules cannot know them. */
const OTHERS = ['other', 'none of these', 'something else'];
const LONGEST = 4000;
const ASKED = ['boolean', 'enum', 'set', 'integer', 'decimal', 'date', 'instant'] as const;

/** What rules say of a fact. */
interface Seen {
  readonly type: TestableType;
  readonly values: ReadonlySet<string>;
}

/** The facts that rules read, told by the operators and values used with each. */
export class EngineCatalogue {
  #seen: ReadonlyMap<string, Seen> = new Map();
  readonly #known: ReadonlyMap<string, TestableType>;

  /** @param known - The types of facts that are known already; they are not guessed. */
  constructor(known: ReadonlyMap<string, TestableType>) {
    this.#known = known;
  }

  /** Learns from the tests of a condition, or, where one of them cannot be, nothing; then every such test is told. */
  learn(tests: readonly EngineTest[]): readonly EngineMisfit[] {
    const seen = new Map(this.#seen);
    const misfits: EngineMisfit[] = [];
    for (const test of tests) {
      try {
        const known = this.#known.get(test.fact);
        const own = known === undefined ? learnt(seen.get(test.fact), test) : null;
        valueAs(test, known ?? own?.type);
        if (own !== null) seen.set(test.fact, own);
      } catch (error) {
        if (!(error instanceof MisfitFound)) throw error;
        misfits.push(error.misfit);
      }
    }
    if (misfits.length === 0) this.#seen = seen;
    return misfits;
  }

  /** The value as a fact's type has it: numbers of decimals and money as text. */
  value(test: EngineTest): ConditionValue {
    return valueAs(test, this.#known.get(test.fact) ?? this.#seen.get(test.fact)?.type);
  }

  /** The facts learnt, to be completed: their questions are not in the rules. */
  facts(): readonly FactData[] {
    return [...this.#seen].flatMap(([id, { type, values }]): FactData[] => {
      const asked = { id, label: id, question: `What is ${id}?` };
      const found = ASKED.find((known) => known === type);
      if (found === undefined) return [];
      if (found !== 'enum' && found !== 'set') return [{ ...asked, type: found }];
      const other = OTHERS.find((one) => !values.has(one));
      const accepted = [...values, ...(other === undefined ? [] : [other])];
      return [{ ...asked, type: found, values: accepted.map((value) => ({ value, label: value })) }];
    });
  }
}

/** What is known of a fact after one more test. @throws MisfitFound if it cannot be of a fact that other tests read as something else. */
function learnt(before: Seen | undefined, { fact, type, value, path }: EngineTest): Seen {
  const misfit = (key: string, message: string) => new MisfitFound([...path, key], message);
  if (!ENGINE_ID.test(fact))
    throw misfit('fact', `${quoted(fact)} is no id: a letter, then letters, digits, dots, hyphens`);
  if (isReservedFact(fact))
    throw misfit('fact', `${quoted(fact)} is the name of something that every application has; rename it`);
  if (type === 'share')
    throw misfit('operator', 'a share is derived, and no catalogue was given that says from what');
  const own = typeof value === 'number' && !Number.isSafeInteger(value) ? 'decimal' : type;
  const seen = before ?? { type: own, values: new Set<string>() };
  const numbers = [seen.type, own].every((of) => of === 'integer' || of === 'decimal');
  if (seen.type !== own && !numbers)
    throw misfit('fact', `${quoted(fact)} is read as ${own} here and as ${seen.type} elsewhere`);
  const named = own === 'enum' || own === 'set' ? [value].flat().map(String) : [];
  if (named.some((text) => text === '' || text.length > LONGEST))
    throw misfit('value', `an answer was expected that has letters, ${LONGEST} at most`);
  return { type: seen.type === own ? own : 'decimal', values: new Set([...seen.values, ...named]) };
}

function valueAs({ value, path }: EngineTest, type: TestableType | undefined): ConditionValue {
  if (typeof value !== 'number') return value;
  if (type === 'integer' && Number.isSafeInteger(value)) return value;
  // Beyond the safe integers a number of JSON is no longer the one that was written.
  const exact = Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value));
  const text = exact ? new Decimal(value).toFixed() : String(value);
  if (type === 'integer' || !exact || parseDecimal(text) === undefined)
    throw new MisfitFound([...path, 'value'], `${quoted(text)} is not a number that can be compared exactly`);
  return text;
}
