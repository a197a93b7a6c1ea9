import type { Condition, NamedConditionData } from '../model/condition.ts';
import { ALL_MET, negated } from './outcome-words.ts';
import { keyOfTest, type SettledTest, settled } from './settled-test.ts';

/**
 * Conditions made ready to be run for one subject after another, or for sixteen at once: what `all`, `any` and `not` make of the outcomes of
 * tests, as a list of steps. Each step writes the word after those before it, and what stands in several conditions is a step once. No code
 * is generated.
 */
export interface Program {
  /** How many words a run needs: those of the tests first, then one for each step. */
  readonly size: number;
  /** Where the outcomes of each condition stand after a run, in the order of the conditions. */
  readonly outcomesAt: readonly number[];
  /** @param words - The outcomes of each test of up to sixteen subjects in the first words; the steps fill the rest. */
  run(words: Int32Array): void;
}

const ALL = 0;
const ANY = 1;
const NOT = 2;
type Operation = typeof ALL | typeof ANY | typeof NOT;

/**
 * Every group is run to its end, without a branch on what was answered: answers are hard to foresee, and a processor that guesses wrong loses
 * more than it would by looking.
 * @param tests - As `testsWithin` gives them, in whatever order: the order of their words.
 * @param room - How many words the tests have, at least one each.
 * @throws RangeError if a named condition is missing or a parameter has no value yet.
 */
export function compileProgram(
  conditions: readonly Condition[],
  named: ReadonlyMap<string, NamedConditionData>,
  tests: readonly SettledTest[],
  room: number = tests.length,
): Program {
  const testsAt = new Map(tests.map((test, i) => [keyOfTest(test), i]));
  const steps = new Map<string, number>();
  const followed = new Map<string, number>();
  /** Operation, number of operands, operands; one step after the other. */
  const code: number[] = [];

  const step = (operation: Operation, operands: readonly number[]): number => {
    const [only] = operands;
    if (operation !== NOT && only !== undefined && operands.length === 1) return only;
    const key = [operation, ...operands].join(' ');
    const known = steps.get(key);
    if (known !== undefined) return known;
    const at = room + steps.size;
    steps.set(key, at);
    code.push(operation, operands.length, ...operands);
    return at;
  };
  const place = (condition: Condition): number => {
    if ('all' in condition) return step(ALL, inOrder(condition.all.map(place)));
    if ('any' in condition) return step(ANY, inOrder(condition.any.map(place)));
    if ('not' in condition) return step(NOT, [place(condition.not)]);
    if (!('condition' in condition)) return testsAt.get(keyOfTest(settled(condition))) as number;
    const target = namedCondition(condition.condition, named);
    const known = followed.get(target.id) ?? place(target.when);
    followed.set(target.id, known);
    return known;
  };

  const outcomesAt = conditions.map(place);
  const program = Int32Array.from(code);
  return {
    size: room + steps.size,
    outcomesAt,
    run: (words) => {
      let at = room;
      let i = 0;
      while (i < program.length) {
        const operation = program[i] as number;
        const end = i + 2 + (program[i + 1] as number);
        i += 2;
        let word = operation === ALL ? ALL_MET : 0;
        if (operation === ALL) for (; i < end; i += 1) word &= words[program[i] as number] as number;
        else for (; i < end; i += 1) word |= words[program[i] as number] as number;
        words[at] = operation === NOT ? negated(word) : word;
        at += 1;
      }
    },
  };
}

/** The different tests of some conditions, named conditions followed, in the order in which they are first written. */
export function testsWithin(
  conditions: readonly Condition[],
  named: ReadonlyMap<string, NamedConditionData>,
): readonly SettledTest[] {
  const found = new Map<string, SettledTest>();
  const followed = new Set<string>();
  const visit = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(visit);
    else if ('any' in condition) condition.any.forEach(visit);
    else if ('not' in condition) visit(condition.not);
    else if ('condition' in condition) {
      const target = namedCondition(condition.condition, named);
      if (followed.has(target.id)) return;
      followed.add(target.id);
      visit(target.when);
    } else {
      const test = settled(condition);
      found.set(keyOfTest(test), test);
    }
  };
  conditions.forEach(visit);
  return [...found.values()];
}

function namedCondition(id: string, named: ReadonlyMap<string, NamedConditionData>): NamedConditionData {
  const target = named.get(id);
  if (target === undefined) throw new RangeError(`condition \`${id}\` is not declared`);
  return target;
}

/** The order of what is combined, and how often it is written, make no difference. */
function inOrder(places: readonly number[]): readonly number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}
