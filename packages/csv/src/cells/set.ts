import { type AcceptedAnswer, namesNoneAndOthers } from '@grantscore/core';
import { withoutBlanks } from './blanks.ts';
import { type Choices, choicesOf, listed } from './choices.ts';
import {
  type CellFormats,
  DEFAULT_FORMATS,
  SET_SEPARATORS,
  type SetSeparator,
  separatorName,
} from './formats.ts';
import { accepted, type Reading, refused } from './reading.ts';

/** What stands for a list, or a table, with nothing in it: a blank cell says that nothing was answered. */
export const EMPTY = '(empty)';

const BOTH = 'both are read; write `none` alone, or the others without it';

/**
 * Makes the reader of any number of the accepted answers, each by value or label, with the declared separator between them.
 * @returns Their values in the order of the catalogue, each once, frozen.
 */
export function setReader(
  values: readonly AcceptedAnswer[],
  { setSeparator }: Pick<CellFormats, 'setSeparator'> = DEFAULT_FORMATS,
): (text: string) => Reading<readonly string[]> {
  const choices = choicesOf(values);
  const expected = `write any of ${listed(values)}, separated by ${separatorName(setSeparator)}`;
  const read = (chosen: ReadonlySet<string>): Reading<readonly string[]> => {
    const members = Object.freeze(values.map(({ value }) => value).filter((value) => chosen.has(value)));
    if (!namesNoneAndOthers(members)) return accepted(members);
    // What the rules make of both is theirs to say: see docs/adr/0009-questions-that-cannot-contradict.md.
    return { ...accepted(members), warning: { code: 'none_and_others', expected: BOTH } };
  };
  return (text) => {
    if (text === EMPTY) return read(new Set());
    const members = membersOf(text, setSeparator);
    const chosen = new Set<string>();
    for (const member of members) {
      const choice = choices.find(member);
      if (choice !== undefined) {
        chosen.add(choice);
        continue;
      }
      // A label can hold the separator itself.
      const whole = choices.find(text);
      if (whole !== undefined) return read(new Set([whole]));
      const other = otherSeparator(text, setSeparator, choices);
      const hint =
        other === undefined
          ? ''
          : `; where the whole file has ${separatorName(other)} between them, say --set-separator '${other}'`;
      return refused('not_a_choice', `${expected}${hint}`, member === '' ? null : choices.nearest(member));
    }
    return read(chosen);
  };
}

function membersOf(text: string, separator: SetSeparator): readonly string[] {
  const members = text.split(separator).map(withoutBlanks);
  // One separator at the end is a habit; a blank member anywhere else is a member that got lost.
  return members.length > 1 && members.at(-1) === '' ? members.slice(0, -1) : members;
}

/** The separator with which the whole text would be read. */
function otherSeparator(text: string, declared: SetSeparator, choices: Choices): SetSeparator | undefined {
  return SET_SEPARATORS.find(
    (separator) =>
      separator !== declared &&
      text.includes(separator) &&
      membersOf(text, separator).every((member) => choices.find(member) !== undefined),
  );
}
