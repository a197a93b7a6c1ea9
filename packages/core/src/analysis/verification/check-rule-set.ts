import type { Condition } from '../../model/condition.ts';
import type { AppliedRuleSet } from '../../rules/apply-solicitation.ts';
import { applyInFull } from '../in-full.ts';
import { inlined } from '../inlined.ts';
import { SearchBudget } from '../search-budget.ts';
import type { CheckFinding, Found } from './finding.ts';
import { Inquiry } from './inquiry.ts';
import { neverRead } from './never-read.ts';
import { Samples } from './samples.ts';
import { type ScoreRange, scoreRange } from './score-range.ts';
import { settledLevels } from './settled-levels.ts';
import { witnessEvaluator } from './shown-outcomes.ts';
import { type Use, verifyBranches } from './verify-branches.ts';
import { verifyCaps } from './verify-caps.ts';
import { metBy, notMetBy, verifyCriterion } from './verify-criterion.ts';
import { verifyPairs } from './verify-pairs.ts';
import { verifyRows } from './verify-rows.ts';
import { verifyThresholds } from './verify-thresholds.ts';

/** What is wrong with a rule set, or worth knowing of it. */
export interface RuleSetCheck {
  /** In the order of the rules that were asked: those that nobody can meet first. */
  readonly findings: readonly CheckFinding[];
  /** One for each profile. */
  readonly ranges: readonly ScoreRange[];
}

export interface CheckOptions {
  /** How much is searched, for single criteria, for pairs of them, and for scores each; the same everywhere and however long it takes. */
  readonly steps?: number;
}

const STEPS = 400_000;

/**
 * Verifies a rule set, not by trying examples but exactly: every answer that its questions accept is taken into account, and what was not
 * decided is said. Each criterion is looked at by itself, those that are off as well; how criteria go together, and what scores can be,
 * for those in use.
 *
 * @param rules - The rule set as a solicitation applies it, whose parameters hold.
 */
export function checkRuleSet(rules: AppliedRuleSet, { steps = STEPS }: CheckOptions = {}): RuleSetCheck {
  const { data } = rules;
  const set = Object.fromEntries(rules.parameters.map(({ parameter, value }) => [parameter.id, value]));
  const full = applyInFull({ data, ref: rules.ruleSet }, set);
  const inquiry = new Inquiry(full, new SearchBudget(steps));
  const single = full.criteria.flatMap((criterion, i) =>
    verifyCriterion(criterion, ['criteria', i], inquiry),
  );
  const settled = new Set(single.flatMap(({ subjects }) => subjects));
  const thresholds = verifyThresholds(inquiry);
  const cut = new Set(thresholds.map(({ path }) => path.join()));
  const branches = [...ownBranches(inquiry, settled), ...sharedBranches(inquiry, settled)].filter(
    ({ path }) => !cut.has(path.join()),
  );

  const pairs = new Inquiry(rules, new SearchBudget(steps));
  const samples = new Samples(
    rules,
    rules.criteria.map((criterion) => ({
      met: pairs.witness(metBy(criterion), { fewest: false })?.facts ?? null,
      notMet: pairs.witness(notMetBy(criterion), { fewest: false })?.facts ?? null,
    })),
  );
  const points = new SearchBudget(steps);
  const shown = witnessEvaluator(full, set);
  const found: readonly Found[] = [
    ...single,
    ...thresholds,
    ...branches,
    ...verifyRows(full, inquiry.budget),
    ...verifyPairs(pairs, samples, settled),
    ...neverRead(full),
    ...verifyCaps(rules, samples, points),
  ];
  return {
    findings: settledLevels(found, data.checks ?? []).map((one) => ({ ...one, shown: shown(one) })),
    ranges: rules.profiles.map(({ id }) => scoreRange(id, rules, samples, points)),
  };
}

/** The parts of each criterion's own conditions. */
function ownBranches(inquiry: Inquiry, skip: ReadonlySet<string>): readonly Found[] {
  return inquiry.rules.criteria.flatMap((criterion, i) =>
    skip.has(criterion.id)
      ? []
      : (['appliesWhen', 'when'] as const).flatMap((part) => {
          const condition = criterion[part];
          if (condition === undefined) return [];
          const use: Use = { criterion, part, around: (by) => by };
          return verifyBranches(condition, ['criteria', i, part], criterion.id, [use], inquiry);
        }),
  );
}

/** The parts of the conditions that criteria share: one that matters to any of them matters. */
function sharedBranches(inquiry: Inquiry, skip: ReadonlySet<string>): readonly Found[] {
  const { criteria, conditions } = inquiry.rules;
  return conditions.flatMap(({ id, when }, i) => {
    const uses = criteria.flatMap((criterion) =>
      (['appliesWhen', 'when'] as const).flatMap((part): readonly Use[] => {
        const condition = criterion[part];
        if (skip.has(criterion.id) || condition === undefined || !names(condition, id, inquiry.rules))
          return [];
        const around = (by: Condition) =>
          inlined(
            condition,
            conditions.map((one) => (one.id === id ? { ...one, when: by } : one)),
          );
        return [{ criterion, part, around }];
      }),
    );
    return uses.length === 0 ? [] : verifyBranches(when, ['conditions', i, 'when'], id, uses, inquiry);
  });
}

/** Whether a condition names a shared one, itself or by another that it names. */
function names(condition: Condition, id: string, { conditions }: AppliedRuleSet): boolean {
  const visit = (node: Condition): boolean => {
    if ('all' in node) return node.all.some(visit);
    if ('any' in node) return node.any.some(visit);
    if ('not' in node) return visit(node.not);
    if (!('condition' in node)) return false;
    const target = conditions.find((one) => one.id === node.condition);
    return node.condition === id || (target !== undefined && visit(target.when));
  };
  return visit(condition);
}
