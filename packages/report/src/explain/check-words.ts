import type { AppliedRuleSet, CheckRule } from '@grantscore/core';
import type { CheckFinding } from '@grantscore/core/check';
import { factCatalogue } from './fact-catalogue.ts';
import { andList } from './lists.ts';
import { testWords } from './test-words.ts';
import { code, valueText } from './values.ts';

/** What was found, in a sentence without its stop. */
export function checkWords(finding: CheckFinding, rules: AppliedRuleSet): string {
  const { rule, subjects, open } = finding;
  const [first = '', second = ''] = subjects.map(code);
  switch (rule) {
    case 'never_met':
      return `nobody can meet ${first}`;
    case 'never_applies':
      return `${first} concerns nobody: its \`appliesWhen\` is never met`;
    case 'always_met':
      return `everybody meets ${first}`;
    case 'never_missed':
      return `whoever ${first} concerns meets it`;
    case 'branch_without_effect':
      return `a part of ${first} decides nothing: ${COULD_BE[finding.couldBe ?? 'either']} in its place no outcome would be another`;
    case 'threshold_out_of_range':
      return `${first} asks what ${second} can never come to: ${rangeWords(finding, rules)}`;
    case 'parameter_beyond_range':
      return `the parameter ${first} may be set to what ${second} can never come to: ${rangeWords(finding, rules)}`;
    case 'rows_never_count':
      return `no row can ever count for ${first}: its \`where\` is never met`;
    case 'rows_always_count':
      return `every row counts for ${first}: its \`where\` keeps none out`;
    case 'criteria_equal':
      return `${first} and ${second} are met by the very same applications`;
    case 'criterion_implied':
      return `whoever meets ${first} meets ${second} too`;
    case 'never_both':
      return `nobody can meet both ${first} and ${second}`;
    case 'never_read':
      return `no criterion reads the ${kindOf(finding)} ${first}`;
    case 'cap_never_binds':
      return `by the profile ${first} the cap on the family ${second} never takes a point away`;
    case 'needless_setting':
      return `\`checks\` sets a level for ${subjects.join(' ')}, and nothing of the kind was found`;
    case 'not_decided':
      return `it was not decided ${openWords(open ?? rule, subjects.map(code))}`;
    default:
      return rule satisfies never;
  }
}

const COULD_BE = { yes: 'with a yes', no: 'with a no', either: 'with a yes or a no' } as const;

/** Why somebody should look at it, in a sentence without its stop. */
export const WHY_IT_MATTERS: Readonly<Record<CheckRule, string>> = {
  never_met: 'its points go to nobody, whatever anybody answers; as a gate it would keep everybody out',
  never_applies: 'it is asked of nobody and counts in nobody’s maximum',
  always_met:
    'it tells nobody apart: everybody who answers has its points, and as a gate it keeps nobody out',
  never_missed: 'it tells those whom it concerns not apart; whom it concerns is all that is asked',
  branch_without_effect:
    'an applicant is asked for it and nothing comes of it, or something else was meant; of several such parts that say the same, one has to stay',
  threshold_out_of_range:
    'the test comes out the same for everybody; the value or the bounds of the question are wrong',
  parameter_beyond_range:
    'a call that sets it so has a test that comes out the same for everybody; narrow the bounds of the parameter',
  rows_never_count: 'it is nothing for everybody, whatever rows there are',
  rows_always_count: 'the `where` can be left out, or something else was meant',
  criteria_equal: 'the same thing counts twice',
  criterion_implied: 'the narrower one counts twice, which may be meant',
  never_both: 'no application can have the points of both, which may be meant',
  never_read: 'nothing comes of it; a criterion that should read it may be missing, or read something else',
  cap_never_binds: 'the points of the family never come to more than the cap, so that it does nothing',
  needless_setting: 'what it excused is gone, or its subject is misspelt; take it out',
  not_decided: 'there was too much to search; it may be so or not',
};

/** The part of a condition that a finding points at, where it points at one. */
export function partWords({ rule, path }: CheckFinding, rules: AppliedRuleSet): string | null {
  if (rule !== 'branch_without_effect' || path[0] === 'derivedFacts') return null;
  const part = path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null
        ? Object.entries(at).find(([key]) => key === String(step))?.[1]
        : null,
    rules.data,
  );
  if (typeof part !== 'object' || part === null) return null;
  if ('condition' in part) return `the condition ${code(String(part.condition))}`;
  if ('fact' in part && 'operator' in part && 'value' in part)
    return testWords(part as Parameters<typeof testWords>[0], rules);
  return 'all' in part
    ? 'a group of which all is asked'
    : 'any' in part
      ? 'a group of which one is asked'
      : 'what must not be so';
}

/** What the witness of a finding comes to, `c1 is not met`; null where the finding is about no criterion. */
export function shownWords({ shown, parameters }: CheckFinding): string | null {
  const outcomes = shown.map(
    ({ criterion, outcome }) => `${code(criterion)} is ${outcome.replace('_', ' ')}`,
  );
  const set = Object.entries(parameters ?? {}).map(([id, value]) => `${code(id)} set to ${value}`);
  const words = [...(outcomes.length > 0 ? [andList(outcomes)] : []), ...set];
  return words.length === 0 ? null : words.join(', with ');
}

function rangeWords({ test, range }: CheckFinding, rules: AppliedRuleSet): string {
  if (test === undefined || range === undefined) return '';
  const notes = factCatalogue(rules).fact(test.fact);
  const text = (end: string) => valueText(end, notes);
  const { least, most } = range;
  const bounds =
    least !== null && most !== null
      ? `between ${text(least)} and ${text(most)}`
      : least !== null
        ? `at least ${text(least)}`
        : `at most ${text(most ?? '')}`;
  return `${testWords(test, rules)}, where an answer is ${bounds}`;
}

function kindOf({ path }: CheckFinding): string {
  switch (path[0]) {
    case 'facts':
      return 'question';
    case 'derivedFacts':
      return 'derived fact';
    case 'conditions':
      return 'shared condition';
    default:
      return 'parameter';
  }
}

function openWords(open: CheckRule, [first = '', second = '']: readonly string[]): string {
  switch (open) {
    case 'never_met':
      return `whether anybody can meet ${first}`;
    case 'always_met':
    case 'never_missed':
      return `whether anybody can miss ${first}`;
    case 'branch_without_effect':
      return `whether a part of ${first} decides anything`;
    case 'never_both':
      return `whether anybody can meet both ${first} and ${second}`;
    case 'cap_never_binds':
      return `whether by the profile ${first} the cap on the family ${second} ever takes a point away`;
    default:
      return `whether one of ${first} and ${second} follows from the other`;
  }
}
