export type { Comparison, ConditionDiff, DiffWitness, Relation } from './compare-criteria.ts';
export type { CriterionDiff } from './diff-criteria.ts';
export type { ListDiff, PartChange, PartValue } from './diff-parts.ts';
export type { AmountChange, ParameterDiff, ProfileDiff } from './diff-profiles.ts';
export type { DerivationDiff, QuestionDiff } from './diff-questions.ts';
export { diffRuleSets, type RuleSetDiff } from './rule-set-diff.ts';
