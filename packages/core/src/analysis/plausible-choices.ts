import type { Answer } from '../model/application.ts';
import type { ConditionValue } from '../model/condition.ts';
import type { ScalarFactData } from '../model/fact.ts';
import { namesNoneAndOthers } from '../model/names-none-and-others.ts';
import { askedChoices, type Choice } from './space.ts';

/** {@link askedChoices} without those that nobody is told to answer: none of a list and some of it. */
export function plausibleChoices(
  fact: ScalarFactData,
  named: readonly ConditionValue[],
): readonly Choice[] | null {
  return askedChoices(fact, named)?.filter(({ answer }) => !contradicts(answer)) ?? null;
}

function contradicts(answer: Answer): boolean {
  return Array.isArray(answer) && namesNoneAndOthers(answer as readonly string[]);
}
