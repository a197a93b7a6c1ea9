import { type AcceptedAnswer, nearestName } from '@grantscore/core';
import { normalisedCell } from './characters.ts';
import { asciiLower } from './reading.ts';

/** The accepted answers of a fact, made ready to be found by what people write. */
export interface Choices {
  /**
   * The value of the answer that a text names, by value or label: as written first, then without regard to the case of A to Z and to the
   * look of quotes and dashes. Undefined where it names none, or more than one.
   */
  readonly find: (text: string) => string | undefined;
  /** The value of the answer nearest to a text, by value or label. */
  readonly nearest: (text: string) => string | null;
}

/** The ways to find an answer, the strictest first: what each answer is known by, and what a text is looked up as. */
const WAYS: readonly {
  readonly namesOf: (answer: AcceptedAnswer) => readonly string[];
  readonly sought: (text: string) => string;
}[] = [
  { namesOf: ({ value }) => [value], sought: (text) => text },
  { namesOf: ({ label }) => [label], sought: (text) => text },
  { namesOf: ({ value, label }) => [value, label].map(asciiLower), sought: asciiLower },
  {
    namesOf: ({ value, label }) => [value, label].map((name) => asciiLower(normalisedCell(name).text)),
    sought: asciiLower,
  },
];

export function choicesOf(answers: readonly AcceptedAnswer[]): Choices {
  // Made when a text first comes so far: most are found by value, and many facts are asked for nothing.
  const indexes: ReadonlyMap<string, string | null>[] = [];
  return {
    find: (text) => {
      for (const [i, { namesOf, sought }] of WAYS.entries()) {
        const known = indexes[i] ?? index(answers, namesOf);
        indexes[i] = known;
        const value = known.get(sought(text));
        // A name of two answers ends the search: null, and not undefined.
        if (value !== undefined) return value ?? undefined;
      }
      return undefined;
    },
    nearest: (text) => {
      const names = new Map(
        answers.flatMap(({ value, label }) => [[label, value] as const, [value, value] as const]),
      );
      const name = nearestName(text, names.keys());
      return name === null ? null : (names.get(name) ?? null);
    },
  };
}

/** The values by their names; null for a name of more than one. */
function index(
  answers: readonly AcceptedAnswer[],
  namesOf: (answer: AcceptedAnswer) => readonly string[],
): ReadonlyMap<string, string | null> {
  const byName = new Map<string, string | null>();
  for (const answer of answers)
    for (const name of new Set(namesOf(answer))) byName.set(name, byName.has(name) ? null : answer.value);
  return byName;
}

/** The values in one line: `none, limits, prohibits`. */
export function listed(answers: readonly AcceptedAnswer[]): string {
  return answers.map(({ value }) => value).join(', ');
}

/** The same with what each value stands for, where its label says more: `none, limits (limits them)`. */
export function listedWithLabels(answers: readonly AcceptedAnswer[]): string {
  return answers.map(({ value, label }) => (value === label ? value : `${value} (${label})`)).join(', ');
}
