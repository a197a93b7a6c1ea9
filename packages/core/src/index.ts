export type { ApplicationPool } from './evaluation/application-pool.ts';
export { type CompiledRuleSet, compile } from './evaluation/compile.ts';
export { decisiveTests } from './evaluation/decisive-tests.ts';
export type {
  Derivation,
  DerivedAnswer,
  Evaluation,
  Executor,
  Finding,
  FindingOutcome,
  RowReading,
  TestDerivation,
  UnknownBecause,
} from './evaluation/evaluation.ts';
export { FactTypeError } from './evaluation/fact-state.ts';
export type { PoolEvaluation } from './evaluation/pool-evaluation.ts';
export type { CriterionTree, SettledApplication, Settling } from './evaluation/settling-facts.ts';
export type { AnswersOf, RecordAnswers } from './model/answers.ts';
export {
  type Answer,
  type Application,
  type Attestation,
  answerTo,
  attestationOf,
  type CellRef,
  type Determination,
  type EvidenceNote,
  type FactAnswer,
  RECORD_FACTS,
  type ScalarValue,
  saysNo,
  type TableRow,
  withFacts,
} from './model/application.ts';
export type { CheckLevel, CheckRule, CheckSetting } from './model/check-rule.ts';
export {
  BASIS_GRADES,
  type Basis,
  type BasisGrade,
  type BasisHere,
  type Citation,
  type DocumentData,
  type LegalBasis,
} from './model/citation.ts';
export {
  type Condition,
  type ConditionValue,
  type NamedConditionData,
  OPERATOR_NAMES,
  OPERATORS,
  type OperatorName,
  type ParameterRef,
  type Test,
  type TestableType,
} from './model/condition.ts';
export type { CriterionData, CriterionKind, FamilyData } from './model/criterion.ts';
export { type CycleId, cycleDates, type DateSpan } from './model/cycle.ts';
export {
  DECIMAL_PATTERN,
  Decimal,
  type DecimalText,
  decimal,
  parseDecimal,
  scaleOf,
} from './model/decimal.ts';
export type {
  Aggregate,
  DerivedFactData,
  ShareDerivation,
  TableFactDerivation,
} from './model/derived-fact.ts';
export type {
  AcceptedAnswer,
  BooleanFactData,
  DateFactData,
  DecimalFactData,
  EnumFactData,
  FactData,
  FactType,
  IntegerFactData,
  ScalarFactData,
  SetFactData,
  TableFactData,
  TextFactData,
} from './model/fact.ts';
export { namesNoneAndOthers } from './model/names-none-and-others.ts';
export { nearestName } from './model/nearest-name.ts';
export { NumberList } from './model/number-list.ts';
export { compareText } from './model/order.ts';
export { OUTCOMES, type Outcome, type TestOutcome } from './model/outcome.ts';
export {
  PROBLEMS,
  type Problem,
  type ProblemCode,
  problemMessage,
  problemPlace,
  problemSeverity,
  quoted,
} from './model/problem.ts';
export type { ProfileData, RankingKey, RankingKeyName } from './model/profile.ts';
export {
  type AnswerOf,
  answerReaderOf,
  FilledQuestionnaire,
  Questionnaire,
  withAnswer,
} from './model/questionnaire.ts';
export type { ParameterData, ParameterValue, RuleSetData, RuleSetRef } from './model/rule-set.ts';
export {
  type DeadlineData,
  deadlineInstant,
  type SolicitationData,
  type SolicitationItemData,
  type SolicitationRef,
} from './model/solicitation.ts';
export { type AppliedRuleSet, applySolicitation, type ParameterSetting } from './rules/apply-solicitation.ts';
export { defineRuleSet } from './rules/define-rule-set.ts';
export { digest } from './rules/digest.ts';
export { type CycleDraft, type DraftNames, draftForCycle } from './rules/draft-for-cycle.ts';
export type { DraftRemark } from './rules/draft-remarks.ts';
export { type TestableFact, testableFacts } from './rules/fact-types.ts';
export { factsRead, type TestPlace, testsOf } from './rules/facts-read.ts';
export { isDate, isInstant } from './rules/moments.ts';
export { type FactAnswers, parseRuleSet, type RuleSet } from './rules/parse-rule-set.ts';
export { parseSolicitation, type Solicitation } from './rules/parse-solicitation.ts';
export {
  type BuiltInRuleSetId,
  genericSolicitation,
  ruleSet,
  ruleSetInForceOn,
  ruleSets,
  solicitation,
  solicitations,
} from './rules/registry.ts';
export {
  pathText,
  RuleSetError,
  type RuleSetProblem,
  type RuleSetProblemCode,
} from './rules/rule-set-problem.ts';
export { profileOf } from './scoring/profile-of.ts';
export { type ProfileSteps, profileSteps } from './scoring/profile-steps.ts';
export { score } from './scoring/score.ts';
export { type PoolScores, scorePool } from './scoring/score-pool.ts';
export { scoreSync } from './scoring/score-sync.ts';
export type { CapLine, CriterionLine, Scorecard, ScoreLine } from './scoring/scorecard.ts';
