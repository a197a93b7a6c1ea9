export { type CheckOptions, checkRuleSet, type RuleSetCheck } from './check-rule-set.ts';
export type { CheckFinding } from './finding.ts';
export type { ScoreEnd, ScoreRange } from './score-range.ts';
