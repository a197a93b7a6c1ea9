import type { Application } from '../model/application.ts';
import type { Condition } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { testsOf } from '../rules/facts-read.ts';
import { branchesOf } from './branches.ts';
import { type Goal, search } from './search.ts';
import { realise } from './witness.ts';

/** What can be wrong with criteria in use, or worth knowing of them. */
type VerificationCode =
  | 'never_met'
  | 'always_met'
  | 'never_missed'
  | 'branch_without_effect'
  | 'criteria_equal'
  | 'criterion_implied'
  | 'never_both'
  | 'not_decided';

/** One finding, with the smallest application that shows it where one can. */
export interface VerificationFinding {
  readonly code: VerificationCode;
  readonly level: 'error' | 'warning';
  /** The criteria it is about, in the order of the sentence. */
  readonly criteria: readonly string[];
  /** Lower case, one line, no final stop. */
  readonly says: string;
  readonly witness: Application | null;
}

/**
 * Looks for criteria that nobody can meet or miss, for parts of conditions that never matter, and for criteria that follow from others or
 * exclude them: exactly, by {@link search}, and not by trying examples. Derived facts are taken for free within their bounds; what holds
 * of free facts holds of all.
 */
export function verifyRuleSet(rules: AppliedRuleSet): readonly VerificationFinding[] {
  const single = rules.criteria.flatMap((criterion) => verifyCriterion(criterion, rules));
  const settled = new Set(
    single.filter(({ code }) => code !== 'branch_without_effect').flatMap(({ criteria }) => criteria),
  );
  const able = rules.criteria.filter(({ id }) => !settled.has(id));
  const pairs = able.flatMap((a, i) => able.slice(i + 1).map((b) => [a, b] as const));
  return [...single, ...pairs.flatMap(([a, b]) => verifyPair(a, b, rules))];
}

function verifyCriterion(criterion: CriterionData, rules: AppliedRuleSet): readonly VerificationFinding[] {
  const { id, when } = criterion;
  const about = finding(rules, [id]);
  const met = ask(rules, [{ condition: metBy(criterion), outcome: 'met' }]);
  if (met.answer === 'no') return [about('never_met', 'error', `nobody can meet \`${id}\``)];
  const missed = ask(rules, missedBy(criterion));
  const found: VerificationFinding[] = [];
  if (missed.answer === 'no')
    found.push(
      criterion.appliesWhen === undefined
        ? about('always_met', 'error', `everybody meets \`${id}\``, met.goals)
        : about('never_missed', 'warning', `whoever \`${id}\` concerns meets it`, met.goals),
    );
  if (met.answer === 'open' || missed.answer === 'open')
    found.push(about('not_decided', 'warning', `it was not decided whether \`${id}\` can be met and missed`));
  if (found.length > 0) return found;
  for (const { path, withYes, withNo } of branchesOf(when)) {
    const [gains, loses] = [
      ask(rules, [
        { condition: withYes, outcome: 'met' },
        { condition: withNo, outcome: 'not_met' },
      ]),
      ask(rules, [
        { condition: withYes, outcome: 'not_met' },
        { condition: withNo, outcome: 'met' },
      ]),
    ];
    if (gains.answer === 'no' && loses.answer === 'no')
      found.push(
        about('branch_without_effect', 'warning', `\`${path}\` of \`${id}\` never changes its outcome`),
      );
  }
  return found;
}

function verifyPair(
  a: CriterionData,
  b: CriterionData,
  rules: AppliedRuleSet,
): readonly VerificationFinding[] {
  // Criteria that share no fact can be met and missed each as it likes.
  if (!sharesFacts(a, b, rules)) return [];
  const about = finding(rules, [a.id, b.id]);
  const [metA, metB] = [metBy(a), metBy(b)];
  const both = ask(rules, [
    { condition: metA, outcome: 'met' },
    { condition: metB, outcome: 'met' },
  ]);
  if (both.answer === 'no')
    return [about('never_both', 'warning', `nobody can meet both \`${a.id}\` and \`${b.id}\``)];
  const onlyA = ask(rules, [
    { condition: metA, outcome: 'met' },
    { condition: metB, outcome: 'not_met' },
  ]);
  const onlyB = ask(rules, [
    { condition: metB, outcome: 'met' },
    { condition: metA, outcome: 'not_met' },
  ]);
  if (onlyA.answer === 'no' && onlyB.answer === 'no')
    return [
      about(
        'criteria_equal',
        'warning',
        `whoever meets one of \`${a.id}\` and \`${b.id}\` meets the other`,
        both.goals,
      ),
    ];
  if (onlyA.answer === 'no')
    return [
      about('criterion_implied', 'warning', `whoever meets \`${a.id}\` meets \`${b.id}\` too`, onlyB.goals),
    ];
  if (onlyB.answer === 'no')
    return [
      finding(rules, [b.id, a.id])(
        'criterion_implied',
        'warning',
        `whoever meets \`${b.id}\` meets \`${a.id}\` too`,
        onlyA.goals,
      ),
    ];
  return [both, onlyA, onlyB].some(({ answer }) => answer === 'open')
    ? [
        about(
          'not_decided',
          'warning',
          `it was not decided how \`${a.id}\` and \`${b.id}\` depend on each other`,
        ),
      ]
    : [];
}

/** Makes findings about some criteria; the witness shows the goals, where rows can be made that do. */
function finding(rules: AppliedRuleSet, criteria: readonly string[]) {
  return (
    code: VerificationCode,
    level: VerificationFinding['level'],
    says: string,
    goals: readonly Goal[] | null = null,
  ): VerificationFinding => {
    const found = goals === null ? null : search(rules, goals);
    const witness = found?.status === 'found' && goals !== null ? realise(rules, goals, found) : null;
    return { code, level, criteria, says, witness };
  };
}

interface Asked {
  /** Whether some answers bring about the goals. */
  readonly answer: 'yes' | 'no' | 'open';
  readonly goals: readonly Goal[];
}

/** Answers by which the goals come about count only where an application can be made of them. */
function ask(rules: AppliedRuleSet, goals: readonly Goal[]): Asked {
  const found = search(rules, goals);
  if (found.status === 'none') return { answer: 'no', goals };
  if (found.status === 'not_decided') return { answer: 'open', goals };
  return { answer: realise(rules, goals, found) === null ? 'open' : 'yes', goals };
}

function metBy({ appliesWhen, when }: CriterionData): Condition {
  return appliesWhen === undefined ? when : { all: [appliesWhen, when] };
}

function missedBy({ appliesWhen, when }: CriterionData): readonly Goal[] {
  return [
    ...(appliesWhen === undefined ? [] : [{ condition: appliesWhen, outcome: 'met' } as const]),
    { condition: when, outcome: 'not_met' },
  ];
}

function sharesFacts(a: CriterionData, b: CriterionData, rules: AppliedRuleSet): boolean {
  const named = new Map(rules.conditions.map((condition) => [condition.id, condition]));
  const factsOf = (criterion: CriterionData) =>
    new Set([...testsOf(metBy(criterion), named)].map(({ test }) => test.fact));
  const own = factsOf(a);
  return [...factsOf(b)].some((fact) => own.has(fact));
}
