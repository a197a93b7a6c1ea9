import { type ConditionValue, OPERATORS, type OperatorName } from '@grantscore/core';
import type { FactNotes } from './fact-catalogue.ts';
import { andList, orList } from './lists.ts';
import { choiceText, valueText } from './values.ts';

const OPPOSITES: Partial<Record<OperatorName, string>> = {
  atLeast: 'less than',
  atMost: 'more than',
  above: 'at most',
  below: 'at least',
  onOrAfter: 'before',
  onOrBefore: 'after',
  after: 'on or before',
  before: 'on or after',
  shareAtLeast: 'less than',
};

/** What an answer would have to be for a test to be met, or not to be: `a yes`, `at least 12`, `anything but none`. */
export function wantedAnswer(
  operator: OperatorName,
  expected: ConditionValue,
  fact: FactNotes,
  wanted: 'met' | 'not_met',
): string {
  const met = wanted === 'met';
  if (typeof expected === 'boolean') return expected === met ? 'a yes' : 'a no';
  const value = expectedText(expected, fact);
  switch (operator) {
    case 'equals':
      return met ? value : `anything but ${value}`;
    case 'isOneOf':
      return met ? listText(expected, fact, orList) : `anything but ${listText(expected, fact, orList)}`;
    case 'includes':
      return met ? `an answer that includes ${value}` : `an answer without ${value}`;
    case 'includesAllOf':
      return met ? `an answer that includes all of ${value}` : `an answer that leaves out one of ${value}`;
    case 'includesAnyOf':
      return met ? `an answer that includes any of ${value}` : `an answer with none of ${value}`;
    case 'isWithin':
      // Nobody answers nothing but “none of it”.
      if (isNone(expected)) return met ? value : `anything but ${value}`;
      return met ? `nothing but ${value}` : `something beyond ${value}`;
    default: {
      const phrase = met ? OPERATORS[operator].words.replace(/^is /, '') : OPPOSITES[operator];
      const moment = fact.type === 'date' ? 'a day ' : fact.type === 'instant' ? 'a moment ' : '';
      return `${moment}${phrase} ${value}`;
    }
  }
}

/** Whether a list is the one member that says that none of the others holds. */
function isNone(expected: ConditionValue): boolean {
  return typeof expected === 'object' && expected.length === 1 && expected[0] === 'none';
}

/** How an answer stands to what is expected, `at least 12 is enough`; null where the answer alone says it all. */
export function comparisonText(
  operator: OperatorName,
  expected: ConditionValue,
  fact: FactNotes,
  outcome: 'met' | 'not_met',
): string | null {
  const { words } = OPERATORS[operator];
  if (operator === 'equals' || operator === 'isOneOf') return null;
  if (outcome === 'met') {
    // The answer has given the words of each choice already.
    const bare = { ...fact, values: new Map<string, string>() };
    return `${wantedAnswer(operator, expected, bare, 'met')} is enough`;
  }
  const value = expectedText(expected, fact);
  if (words.startsWith('is ')) return `it is not ${words.slice(3)} ${value}`;
  if (words.startsWith('includes')) return `it does not include${words.slice('includes'.length)} ${value}`;
  return `it has something beyond ${value}`;
}

function expectedText(expected: ConditionValue, fact: FactNotes): string {
  // A number to compare with needs no unit: the answer has it.
  if (
    typeof expected === 'number' ||
    ((fact.type === 'decimal' || fact.type === 'integer') && typeof expected === 'string')
  )
    return String(expected);
  return typeof expected === 'object' ? listText(expected, fact, andList) : valueText(expected, fact);
}

function listText(
  expected: ConditionValue,
  fact: FactNotes,
  join: (parts: readonly string[]) => string,
): string {
  const members = typeof expected === 'object' ? expected : [String(expected)];
  return join(members.map((member) => choiceText(member, fact)));
}
