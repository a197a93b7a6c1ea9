import { type AcceptedAnswer, nearestName } from '@grantscore/core';
import { accepted, asciiLower, type Reading, refused } from './reading.ts';

/** Reads one of the accepted answers by its value or its label: as written first, then without regard to the case of A to Z. */
export function enumCell(text: string, values: readonly AcceptedAnswer[]): Reading<string> {
  const choice = choiceOf(text, values);
  if (choice !== undefined) return accepted(choice);
  return refused('not_a_choice', `write one of ${choices(values)}`, nearestChoice(text, values));
}

/** The value of the accepted answer that a text names; undefined where it names none, or more than one. */
export function choiceOf(text: string, values: readonly AcceptedAnswer[]): string | undefined {
  for (const named of [
    ({ value }: AcceptedAnswer) => value === text,
    ({ label }: AcceptedAnswer) => label === text,
    ({ value, label }: AcceptedAnswer) =>
      [value, label].some((name) => asciiLower(name) === asciiLower(text)),
  ]) {
    const [first, ...others] = values.filter(named);
    if (first !== undefined) return others.length === 0 ? first.value : undefined;
  }
  return undefined;
}

/** The value of the accepted answer nearest to a text, by value or label. */
export function nearestChoice(text: string, values: readonly AcceptedAnswer[]): string | null {
  const byName = new Map(
    values.flatMap(({ value, label }) => [[label, value] as const, [value, value] as const]),
  );
  const name = nearestName(text, byName.keys());
  return name === null ? null : (byName.get(name) ?? null);
}

export function choices(values: readonly AcceptedAnswer[]): string {
  return values.map(({ value }) => value).join(', ');
}
