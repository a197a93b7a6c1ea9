import type { Application } from '../../model/application.ts';
import type { Condition } from '../../model/condition.ts';
import type { FactData } from '../../model/fact.ts';
import type { RuleSetData } from '../../model/rule-set.ts';
import type { AppliedRuleSet } from '../../rules/apply-solicitation.ts';
import { factsRead } from '../../rules/facts-read.ts';
import { candidateAnswers } from '../candidates.ts';
import type { Found } from './finding.ts';

/** Questions, derived facts, shared conditions and parameters that no criterion reads, on or off. */
export function neverRead({ data, criteria, conditions, derivedFacts }: AppliedRuleSet): readonly Found[] {
  const facts = factsRead(criteria, conditions, data.derivedFacts, data.facts);
  const named = namesIn(data);
  const parameters = parametersIn([...data.criteria, ...data.conditions, ...data.derivedFacts]);
  const unread = (
    list: 'facts' | 'derivedFacts' | 'conditions' | 'parameters',
    isRead: (id: string) => boolean,
  ) =>
    data[list].flatMap(({ id }, i): Found[] =>
      isRead(id)
        ? []
        : [{ rule: 'never_read', subjects: [id], path: [list, i], witness: witnessOf(data[list][i]) }],
    );
  return [
    ...unread('parameters', (id) => parameters.has(id)),
    ...unread('facts', (id) => facts.has(id)),
    ...unread('derivedFacts', (id) => derivedFacts.some((fact) => fact.id === id)),
    ...unread('conditions', (id) => named.has(id)),
  ];
}

/** Somebody who answers a question that nothing reads, and for whom nothing comes of it. */
function witnessOf(item: { readonly id: string } | undefined): Application | null {
  if (item === undefined || !('question' in item)) return null;
  const fact = item as FactData;
  const answer =
    fact.type === 'table' ? [] : fact.type === 'text' ? 'words' : candidateAnswers(fact, [])?.at(-1);
  return answer === undefined
    ? null
    : { id: 'witness', applicantName: 'Witness', facts: { [fact.id]: answer } };
}

/** The shared conditions that criteria name, those that they name in turn among them. */
function namesIn(data: RuleSetData): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(visit);
    else if ('any' in condition) condition.any.forEach(visit);
    else if ('not' in condition) visit(condition.not);
    else if ('condition' in condition && !found.has(condition.condition)) {
      found.add(condition.condition);
      const target = data.conditions.find(({ id }) => id === condition.condition);
      if (target !== undefined) visit(target.when);
    }
  };
  for (const { appliesWhen, when } of data.criteria) {
    visit(when);
    if (appliesWhen !== undefined) visit(appliesWhen);
  }
  return found;
}

/** Every parameter named anywhere within. */
function parametersIn(data: unknown): ReadonlySet<string> {
  if (typeof data !== 'object' || data === null) return new Set();
  const own = 'parameter' in data && typeof data.parameter === 'string' ? [data.parameter] : [];
  return new Set([...own, ...Object.values(data).flatMap((part) => [...parametersIn(part)])]);
}
