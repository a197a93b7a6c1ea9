import type { AppliedRuleSet, ConditionValue, ParameterData, ParameterRef, Test } from '@grantscore/core';
import { type FactNotes, factCatalogue } from './fact-catalogue.ts';
import { orList } from './lists.ts';
import { wantedAnswer } from './operator-phrases.ts';
import { code, moneyText, unitText } from './values.ts';

/**
 * A test as part of a sentence, `the applicant answers at least 12 months for “use-of-force reporting”`. A parameter is named, with its
 * default and what a solicitation may set.
 */
export function testSentence({ fact, operator, value }: Test, rules: AppliedRuleSet): string {
  const notes = factCatalogue(rules).fact(fact);
  const parameter = isParameter(value)
    ? rules.data.parameters.find(({ id }) => id === value.parameter)
    : undefined;
  const expected = isParameter(value) ? (parameter?.default ?? value.parameter) : value;
  const set = parameter === undefined ? '' : ` (${parameterWords(parameter, notes)})`;
  if (notes.derived !== null) return `${derivedSentence(notes, operator, expected)}${set}`;
  const who = notes.answeredBy === 'reviewer' ? 'a reviewer' : 'the applicant';
  if (notes.type === 'set') {
    const wanted = wantedAnswer(operator, expected, notes, 'met');
    const has = wanted.startsWith('an answer that ')
      ? wanted.slice('an answer that '.length)
      : `is ${wanted}`;
    return `${who}’s answer for “${notes.label}” ${has}${set}`;
  }
  return typeof expected === 'boolean'
    ? `${who} answers ${expected ? 'yes' : 'no'} to “${notes.label}”${set}`
    : `${who} answers ${measuredAnswer(operator, expected, notes)} for “${notes.label}”${set}`;
}

/** What a solicitation may set, `the parameter `hours`: 20 unless a call sets another from 1 to 80`. */
export function parameterWords(parameter: ParameterData, fact: FactNotes | null = null): string {
  const { id } = parameter;
  const shown = (value: string) => (fact?.type === 'money' ? moneyText(value, fact.unit) : value);
  if (parameter.type === 'enum') {
    const others = parameter.values.filter(({ value }) => value !== parameter.default);
    const words = (value: string) =>
      parameter.values.find((choice) => choice.value === value)?.label ?? value;
    const other =
      others.length === 0 ? '' : ` unless a call sets ${orList(others.map(({ label }) => label))}`;
    return `the parameter ${code(id)}: ${words(parameter.default)}${other}`;
  }
  const [usual, least, most] = [parameter.default, parameter.minimum, parameter.maximum].map((bound) =>
    shown(String(bound)),
  );
  return `the parameter ${code(id)}: ${usual} unless a call sets another from ${least} to ${most}`;
}

function isParameter(value: ConditionValue | ParameterRef): value is ParameterRef {
  return typeof value === 'object' && 'parameter' in value;
}

function derivedSentence(fact: FactNotes, operator: Test['operator'], expected: ConditionValue): string {
  if (typeof expected === 'boolean') return `the application lists ${expected ? '' : 'no '}${fact.label}`;
  // A label may be singular or plural; a figure is one.
  const subject = fact.type === 'share' ? `the ${fact.label}` : `the figure for “${fact.label}”`;
  return `${subject} is ${measuredAnswer(operator, expected, fact)}`;
}

function measuredAnswer(operator: Test['operator'], expected: ConditionValue, fact: FactNotes): string {
  const wanted = wantedAnswer(operator, expected, fact, 'met');
  return fact.unit !== null && (fact.type === 'integer' || fact.type === 'decimal')
    ? `${wanted} ${unitText(String(expected), fact.unit)}`
    : wanted;
}
