export {
  type ComparedCompetition,
  type CompareReport,
  type CompareSide,
  type CompareSideEntry,
  compareReport,
  type RankCorrelation,
} from './compare/compare-report.ts';
export type { CauseEntry, ComparedEntry, ComparedStanding, KeyChange } from './compare/compared-entry.ts';
export { beyondCases } from './explain/beyond-cases.ts';
export { type CaseTest, differenceWords, leafWords, shownWords } from './explain/case-words.ts';
export { cellPlaces, cellText } from './explain/cell-places.ts';
export { basisText, citationText, gradeText } from './explain/citations.ts';
export { explainApplication, pointScale } from './explain/explain-application.ts';
export type {
  ApplicationExplanation,
  CapText,
  EvidenceGiven,
  ExplainedDerivation,
  FindingExplanation,
  Place,
  PointsText,
  ShownFact,
} from './explain/explanation.ts';
export { moneyText } from './explain/values.ts';
export type { ApplicantGroup } from './model/applicant-groups.ts';
export type { AwardsEntry, DepartureEntry } from './model/award-entries.ts';
export type { CompetitionEntry, NotPassingEntry, RankedEntry } from './model/competition-entries.ts';
export type { CitationEntry, CriterionEntry } from './model/criterion-entries.ts';
export type { DecisionNeeded } from './model/decisions.ts';
export type { CriterionShares, FieldEntry } from './model/field-entries.ts';
export {
  type CrossingEntry,
  type FallEntry,
  type FundingEntry,
  type FundingTerms,
  fundingOf,
} from './model/funding-entries.ts';
export type { ReportHeader } from './model/header.ts';
export type { MissingAnswer } from './model/missing-answers.ts';
export {
  type FileReconciliation,
  type ReconciliationEntry,
  readInWords,
  replacedInWords,
} from './model/reconciliation.ts';
export { diffWitnesses, type RuleSetComparison, type WitnessFiles } from './model/rule-set-comparison.ts';
export type {
  DeadlineEntry,
  FactEntry,
  FundsEntry,
  ItemsEntry,
  ParameterEntry,
} from './model/rules-entries.ts';
export type { SensitivityEntry } from './model/sensitivity-entry.ts';
export type { ShareBand } from './model/share-bands.ts';
export type { PoolChunk, PoolTally } from './pool/pool-chunk.ts';
export { type PoolReport, type PoolReportInput, poolReport } from './pool/pool-report.ts';
export { PoolScorer } from './pool/pool-scorer.ts';
export { type PoolCompetition, rankPool } from './pool/ranked-pool.ts';
export { ScoredPool } from './pool/scored-pool.ts';
export type { Award, AwardsGiven, DepartureKind } from './rank/departures.ts';
export type { FundingRule, FundingStanding } from './rank/funding-line.ts';
export { rank } from './rank/rank.ts';
export type { CompetitionRanking, MissingKey, NotPassing, Placement, Ranking } from './rank/ranking.ts';
export { renderCheckJson } from './render/check-json.ts';
export { type CheckReport, renderCheck, type WitnessFile } from './render/check-text.ts';
export type { AskedInputs } from './render/command-line.ts';
export { compareJsonSchema, compareSchema } from './render/compare-schema.ts';
export { causesTable, movesTable } from './render/compare-tables.ts';
export { renderCompare } from './render/compare-text.ts';
export { renderCriteria } from './render/criteria-document.ts';
export type { DocumentedCase } from './render/criterion-section.ts';
export { renderDiffJson } from './render/diff-json.ts';
export { renderDiffMarkdown } from './render/diff-markdown.ts';
export { renderDiff } from './render/diff-text.ts';
export { type DraftFiles, renderDraftChecklist } from './render/draft-checklist.ts';
export { type ExplanationOptions, renderExplanation } from './render/explanation-text.ts';
export { renderCompareHtml } from './render/html/compare-page.ts';
export { renderHtml, renderHtmlParts } from './render/html/page.ts';
export { renderJson, renderJsonParts } from './render/json.ts';
export { jsonText } from './render/json-text.ts';
export { renderMarkdown, renderMarkdownParts } from './render/markdown.ts';
export { renderReconciliation } from './render/reconciliation-lines.ts';
export { reportJsonSchema, reportSchema } from './render/report-schema.ts';
export { renderRuleSetList, renderRules } from './render/rules-text.ts';
export {
  renderScoreSummary,
  renderSummary,
  type ScoreSummary,
  type SummaryOptions,
} from './render/score-summary.ts';
export { renderSensitivityMarkdown } from './render/sensitivity-markdown.ts';
export { sensitivityJsonSchema, sensitivitySchema } from './render/sensitivity-schema.ts';
export { acceptabilityTable, pointIntervalTable } from './render/sensitivity-tables.ts';
export { renderSensitivity } from './render/sensitivity-text.ts';
export type { Table, TableColumn, WordColumns } from './render/table.ts';
export { type RankingLine, type RankingLines, rankingRows, rankingTable } from './render/tables.ts';
export { renderWhatIfMarkdown } from './render/what-if-markdown.ts';
export { whatIfJsonSchema, whatIfSchema } from './render/what-if-schema.ts';
export { renderWhatIf } from './render/what-if-text.ts';
export {
  type ProblemEntry,
  REPORT_SCHEMA_VERSION,
  type ReportCounts,
  type ReportInput,
  type ReportModel,
  reportModel,
} from './report-model.ts';
export {
  type AcceptabilityEntry,
  type CompetitionSensitivity,
  type FollowedPointInterval,
  type PointEntry,
  type PointInterval,
  type SensitivityInput,
  type SensitivityReport,
  sensitivityReport,
} from './sensitivity/sensitivity-report.ts';
export { USUAL_WEIGHTINGS } from './sensitivity/usual-weightings.ts';
export { weightings } from './sensitivity/weightings.ts';
export type { ChangedAnswer } from './what-if/changed-answer.ts';
export type { WhatIfGoal } from './what-if/goal.ts';
export {
  type ChangeSetEntry,
  type GoalEntry,
  type StandingEntry,
  type WhatIfInput,
  type WhatIfReport,
  whatIfReport,
} from './what-if/what-if-report.ts';
