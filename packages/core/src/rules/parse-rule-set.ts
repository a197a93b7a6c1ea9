import type { FactAnswer } from '../model/application.ts';
import { quoted } from '../model/problem.ts';
import type { RuleSetData, RuleSetRef } from '../model/rule-set.ts';
import { checkAnswers } from './check-answers.ts';
import { checkConditions } from './check-conditions.ts';
import { checkNames } from './check-names.ts';
import { digest } from './digest.ts';
import { readForm } from './read-form.ts';
import { RuleSetError } from './rule-set-problem.ts';
import { ruleSetSchema } from './schema.ts';

/** The answers that a rule set's questions take, by fact id; any fact where nothing is known of the rule set's type. */
export type FactAnswers = Readonly<Record<string, FactAnswer>>;

/** A rule set that has been checked: its data as written, frozen, and its name and digest. */
export interface RuleSet<Facts extends FactAnswers = FactAnswers> {
  readonly data: RuleSetData;
  readonly ref: RuleSetRef;
  /** Only for the compiler: which facts an application may answer. Never there. */
  readonly answers?: Facts;
}

/**
 * The one door for rule sets, built in or a user's.
 * @param data - Anything; a user's file as JSON or YAML gave it.
 * @throws RuleSetError with every problem found.
 */
export function parseRuleSet<Facts extends FactAnswers = FactAnswers>(data: unknown): RuleSet<Facts> {
  const form = readForm(ruleSetSchema, data);
  const subject = subjectOf(data);
  if (form.problems.length > 0) throw new RuleSetError(subject, form.problems);
  const ruleSet: RuleSetData = form.data;
  const names = [...checkNames(ruleSet), ...checkAnswers(ruleSet)];
  if (names.length > 0) throw new RuleSetError(subject, names);
  const conditions = checkConditions(ruleSet);
  if (conditions.length > 0) throw new RuleSetError(subject, conditions);
  return { data: ruleSet, ref: { id: ruleSet.id, version: ruleSet.version, sha256: digest(ruleSet) } };
}

function subjectOf(data: unknown): string {
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
  return typeof id === 'string' && id !== '' ? `rule set ${quoted(id)}` : 'rule set';
}
