import { BASIS_GRADES } from '../model/citation.ts';
import type { Condition, NamedConditionData, ParameterRef, Test } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { Aggregate, DerivedFactData } from '../model/derived-fact.ts';
import type { FactData } from '../model/fact.ts';
import { quoted } from '../model/problem.ts';
import type { ProfileData } from '../model/profile.ts';
import type { ParameterData, ParameterValue, RuleSetData, RuleSetRef } from '../model/rule-set.ts';
import type { SolicitationData, SolicitationRef } from '../model/solicitation.ts';
import { parameterMisfit, unknownName } from './check-names.ts';
import { factsRead } from './facts-read.ts';
import type { FactAnswers, RuleSet } from './parse-rule-set.ts';
import type { Solicitation } from './parse-solicitation.ts';
import { RuleSetError, type RuleSetProblem } from './rule-set-problem.ts';

/** The value a parameter has, and who set it. */
export interface ParameterSetting {
  readonly parameter: ParameterData;
  readonly value: ParameterValue;
  readonly setBy: 'solicitation' | 'rule set';
}

/** A rule set as one solicitation applies it: parameters put in, criteria in use. The form that is compiled. */
export interface AppliedRuleSet<Facts extends FactAnswers = FactAnswers> {
  readonly ruleSet: RuleSetRef;
  readonly data: RuleSetData;
  readonly solicitation: { readonly ref: SolicitationRef; readonly data: SolicitationData } | null;
  /** Facts that the criteria in use read or show, in the rule set's order; those of every application's record not among them. */
  readonly facts: readonly FactData[];
  /** Derived facts that a condition in use reads; no parameter left in them. */
  readonly derivedFacts: readonly DerivedFactData[];
  readonly conditions: readonly NamedConditionData[];
  /** Criteria in use, in the rule set's order; no parameter left in them. */
  readonly criteria: readonly CriterionData[];
  /** Criteria of the rule set that are not in use here, with the reason. */
  readonly notInUse: readonly { readonly criterion: CriterionData; readonly because: string }[];
  readonly parameters: readonly ParameterSetting[];
  readonly profiles: readonly ProfileData[];
  /** The profile used unless another is asked for: the solicitation's, or the rule set's. */
  readonly defaultProfile: string;
  /** Only for the compiler: which facts an application may answer. Never there. */
  readonly answers?: Facts;
}

/**
 * Lays a solicitation over its rule set; null applies the rule set as it stands.
 * @throws RuleSetError if the solicitation belongs to another rule set or cycle, or names what the rule set does not have.
 */
export function applySolicitation<Facts extends FactAnswers>(
  ruleSet: RuleSet<Facts>,
  solicitation: Solicitation | null,
): AppliedRuleSet<Facts> {
  const { data, ref } = ruleSet;
  if (solicitation !== null) {
    const problems = misfits(ruleSet, solicitation.data);
    if (problems.length > 0) throw new RuleSetError(`solicitation ${quoted(solicitation.data.id)}`, problems);
  }
  const overlay = solicitation?.data ?? null;
  const parameters = data.parameters.map((parameter): ParameterSetting => {
    const set =
      overlay?.parameters !== undefined && Object.hasOwn(overlay.parameters, parameter.id)
        ? overlay.parameters[parameter.id]
        : undefined;
    return set === undefined
      ? { parameter, value: parameter.default, setBy: 'rule set' }
      : { parameter, value: set, setBy: 'solicitation' };
  });
  const put = withParameters(new Map(parameters.map((setting) => [setting.parameter.id, setting.value])));

  const on = new Set(overlay?.criteria?.on);
  const off = new Set(overlay?.criteria?.off);
  const criteria: CriterionData[] = [];
  const notInUse: { criterion: CriterionData; because: string }[] = [];
  for (const criterion of data.criteria) {
    if (off.has(criterion.id)) notInUse.push({ criterion, because: 'the solicitation switches it off' });
    else if (criterion.offBecause !== undefined && !on.has(criterion.id))
      notInUse.push({ criterion, because: criterion.offBecause });
    else criteria.push(put.criterion(criterion));
  }
  const conditions = data.conditions.map((named) => ({ ...named, when: put.condition(named.when) }));
  const derived = data.derivedFacts.map(put.derivedFact);
  const read = factsRead(criteria, conditions, derived, data.facts);
  return {
    ruleSet: ref,
    data,
    solicitation,
    facts: data.facts.filter((fact) => read.has(fact.id)),
    derivedFacts: derived.filter((fact) => read.has(fact.id)),
    conditions,
    criteria,
    notInUse,
    parameters,
    profiles: data.profiles,
    defaultProfile: overlay?.profile ?? data.defaultProfile,
  };
}

function misfits({ data, ref }: RuleSet, overlay: SolicitationData): RuleSetProblem[] {
  const problems: RuleSetProblem[] = [];
  const misfit = (path: readonly (string | number)[], message: string) =>
    problems.push({ code: 'solicitation_misfit', path, message });
  const [id, version] = overlay.ruleSet.split('@');
  if (id !== ref.id || (version !== undefined && version !== ref.version)) {
    misfit(
      ['ruleSet'],
      `it belongs to ${quoted(overlay.ruleSet)}, and the rule set given is ${quoted(`${ref.id}@${ref.version}`)}`,
    );
    return problems;
  }
  if (overlay.cycle !== data.cycle)
    misfit(['cycle'], `it belongs to ${overlay.cycle}, and the rule set to ${data.cycle}`);
  const criteria = data.criteria.map((c) => c.id);
  const known = (names: readonly string[] | undefined, path: readonly (string | number)[]) => {
    for (const [i, name] of (names ?? []).entries())
      if (!criteria.includes(name)) misfit([...path, i], unknownName(name, criteria, 'criterion'));
  };
  known(overlay.criteria?.on, ['criteria', 'on']);
  known(overlay.criteria?.off, ['criteria', 'off']);
  for (const name of overlay.criteria?.on ?? []) {
    if (overlay.criteria?.off?.includes(name))
      misfit(['criteria', 'on'], `${quoted(name)} is switched both on and off`);
  }
  for (const [name, { item }] of Object.entries(overlay.criterionBasis ?? {})) {
    const own = data.criteria.find((c) => c.id === name)?.basis.item;
    if (own === undefined) misfit(['criterionBasis', name], unknownName(name, criteria, 'criterion'));
    else if (BASIS_GRADES.indexOf(item) < BASIS_GRADES.indexOf(own))
      misfit(['criterionBasis', name, 'item'], `${item} is surer than the rule set, which says ${own}`);
  }
  const items = (overlay.items ?? []).map((item) => item.id);
  for (const [i, item] of (overlay.items ?? []).entries()) {
    if (items.indexOf(item.id) < i)
      misfit(['items', i, 'id'], `the item ${quoted(item.id)} stands more than once`);
    known(item.criteria, ['items', i, 'criteria']);
  }
  for (const [name, value] of Object.entries(overlay.parameters ?? {})) {
    const parameter = data.parameters.find((p) => p.id === name);
    const message =
      parameter === undefined
        ? unknownName(
            name,
            data.parameters.map((p) => p.id),
            'parameter',
          )
        : parameterMisfit(parameter, value);
    if (message !== null) misfit(['parameters', name], message);
  }
  const documents = data.documents.map((d) => d.id);
  for (const [i, { document }] of (overlay.documents ?? []).entries())
    if (!documents.includes(document))
      misfit(['documents', i, 'document'], unknownName(document, documents, 'document'));
  const profiles = data.profiles.map((p) => p.id);
  if (overlay.profile !== undefined && !profiles.includes(overlay.profile))
    misfit(['profile'], unknownName(overlay.profile, profiles, 'profile'));
  return problems;
}

/** What puts values in the place of parameters. The parser has made sure that each is declared and fits. */
function withParameters(values: ReadonlyMap<string, ParameterValue>) {
  const value = <T>(written: T | ParameterRef): T => {
    if (typeof written !== 'object' || written === null || !('parameter' in written)) return written as T;
    const found = values.get(written.parameter);
    if (found === undefined) throw new RangeError(`parameter \`${written.parameter}\` is not declared`);
    return found as T;
  };
  const condition = (written: Condition): Condition => {
    if ('all' in written) return { all: written.all.map(condition) };
    if ('any' in written) return { any: written.any.map(condition) };
    if ('not' in written) return { not: condition(written.not) };
    return 'condition' in written ? written : { ...written, value: value<Test['value']>(written.value) };
  };
  const derivedFact = (fact: DerivedFactData): DerivedFactData => {
    if ('share' in fact.derive) return fact;
    const { aggregate, where, ...rest } = fact.derive;
    const put = { ...rest, aggregate: value<Aggregate>(aggregate) };
    return { ...fact, derive: where === undefined ? put : { ...put, where: condition(where) } };
  };
  const criterion = (written: CriterionData): CriterionData => {
    const put = { ...written, when: condition(written.when) };
    return written.appliesWhen === undefined ? put : { ...put, appliesWhen: condition(written.appliesWhen) };
  };
  return { condition, derivedFact, criterion };
}
