import {
  type AppliedRuleSet,
  compareText,
  type LegalBasis,
  type Problem,
  problemMessage,
  problemSeverity,
  type Scorecard,
} from '@grantscore/core';
import { explainApplication } from './explain/explain-application.ts';
import type { ApplicationExplanation } from './explain/explanation.ts';
import { type CompetitionEntry, competitionEntry } from './model/competition-entries.ts';
import {
  type CitationEntry,
  type CriterionEntry,
  citationEntry,
  criterionEntries,
} from './model/criterion-entries.ts';
import { type DecisionNeeded, decisionsOf } from './model/decisions.ts';
import { type FieldEntry, fieldEntry } from './model/field-entries.ts';
import type { FundingTerms } from './model/funding-entries.ts';
import { type ReportHeader, reportHeader } from './model/header.ts';
import { heldAgainst } from './model/held-against.ts';
import { type MissingAnswer, missingAnswers } from './model/missing-answers.ts';
import {
  type FileReconciliation,
  type ReconciliationEntry,
  reconciliationEntry,
  withoutLine,
} from './model/reconciliation.ts';
import {
  type DeadlineEntry,
  deadlineEntries,
  type FactEntry,
  type FundsEntry,
  factEntries,
  fundsEntry,
  type ItemsEntry,
  itemsEntry,
  type ParameterEntry,
  parameterEntries,
} from './model/rules-entries.ts';
import { type SensitivityEntry, sensitivityEntry } from './model/sensitivity-entry.ts';
import type { AwardsGiven } from './rank/departures.ts';
import type { NotPassing, Placement, Ranking } from './rank/ranking.ts';

/** The version of the report's form; it rises when a key is added, and to a new major when one changes or goes. */
export const REPORT_SCHEMA_VERSION = '1.0.0';

/** Numbers of applications. */
export interface ReportCounts {
  readonly scored: number;
  readonly ranked: number;
  /** Scored and not ranked: an eligibility or completeness criterion was not met. */
  readonly notPassing: number;
  readonly eligibilityOpen: number;
  /** Priority considerations met by the applicant's word alone, over all applications. */
  readonly metOnAttestation: number;
}

/** A problem of the input that cost nothing its place, with its message. */
export interface ProblemEntry {
  readonly code: Problem['code'];
  readonly severity: 'error' | 'warning' | 'refusal';
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly application: string | null;
  readonly message: string;
}

/** Everything a report says, once, whatever it is rendered as. Plain data: decimals are text, and it survives JSON. */
export interface ReportModel {
  readonly schemaVersion: string;
  readonly header: ReportHeader;
  readonly counts: ReportCounts;
  /** By competition id; rankings refer to `applications` by id. */
  readonly competitions: readonly CompetitionEntry[];
  readonly decisions: readonly DecisionNeeded[];
  /** The answers most asked for, first the one that most applications lack. */
  readonly missingAnswers: readonly MissingAnswer[];
  readonly field: FieldEntry;
  /** How firm the rankings are; null where it was not asked for, or where the pool is too large for a report to say it. */
  readonly sensitivity: SensitivityEntry | null;
  readonly reconciliation: readonly ReconciliationEntry[];
  readonly problems: readonly ProblemEntry[];
  readonly items: ItemsEntry | null;
  readonly deadlines: readonly DeadlineEntry[];
  readonly funds: FundsEntry | null;
  readonly parameters: readonly ParameterEntry[];
  readonly notInUse: readonly { readonly id: string; readonly label: string; readonly because: string }[];
  readonly legalBasis: readonly (CitationEntry & {
    readonly revokedOn: string | null;
    readonly revokedBy: string | null;
  })[];
  readonly documents: readonly {
    readonly id: string;
    readonly short: string;
    readonly title: string;
    readonly issuedOn: string | null;
    readonly seen: string;
  }[];
  readonly families: readonly { readonly id: string; readonly label: string }[];
  readonly conditions: readonly { readonly id: string; readonly label: string }[];
  readonly facts: readonly FactEntry[];
  readonly criteria: readonly CriterionEntry[];
  /** By competition, in rank order, those that are not ranked last. */
  readonly applications: readonly ApplicationExplanation[];
}

/** What a report is made of. */
export interface ReportInput {
  readonly rules: AppliedRuleSet;
  readonly ranking: Ranking;
  readonly reconciliation: readonly FileReconciliation[];
  /** What else was found in the input; those that quarantined a row stand in the reconciliation. */
  readonly problems: readonly Problem[];
  /** How funding lines are drawn; where absent, by the solicitation's funds, stopping at the first request that does not fit. */
  readonly funding?: FundingTerms;
  /** What was awarded, to be held against the ranking. */
  readonly awards?: AwardsGiven | null;
  /** How many weightings to draw, from which seed, to say how firm the ranking is; where absent, the report does not say it. */
  readonly sensitivity?: { readonly draws: number; readonly seed: number } | null;
}

/**
 * Puts together what every renderer shows.
 * @throws RangeError if rows of a file are lost in the reconciliation.
 */
export function reportModel({
  rules,
  ranking,
  reconciliation,
  problems,
  funding: terms = { rule: 'stop', given: null },
  awards = null,
  sensitivity = null,
}: ReportInput): ReportModel {
  const { data } = rules;
  const entries = ranking.competitions.flatMap((pool): readonly (Placement | NotPassing)[] => [
    ...pool.placements,
    ...pool.notPassing,
  ]);
  const scorecards = entries.map(({ scorecard }): Scorecard => scorecard);
  const applications = entries.map((entry) => explainApplication(entry.scorecard, entry, rules));
  const header = reportHeader(rules, ranking.profile);
  const explanations = new Map(applications.map((application) => [application.id, application]));
  const explanationOf = (id: string) => {
    const found = explanations.get(id);
    if (found === undefined) throw new RangeError(`application \`${id}\` has no explanation`);
    return found;
  };
  const pools = ranking.competitions.map((pool) => ({
    pool,
    held: heldAgainst(pool, ranking, { rules, terms, awards }, explanationOf),
  }));
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    header,
    counts: countsOf(applications),
    competitions: pools.map(({ pool, held }) => competitionEntry(pool, explanationOf, held)),
    decisions: pools.flatMap(({ pool, held }) => decisionsOf(pool, held.drawn, explanationOf, rules)),
    missingAnswers: missingAnswers(scorecards, rules),
    field: fieldEntry(applications, rules.criteria),
    sensitivity:
      sensitivity === null ? null : sensitivityEntry({ rules, ranking, funding: terms, ...sensitivity }),
    reconciliation: reconciliation.map(reconciliationEntry),
    problems: problems
      .map(problemEntry)
      .sort(
        (a, b) =>
          compareText(a.file, b.file) ||
          compareText(withoutLine(a.message), withoutLine(b.message)) ||
          (a.line ?? 0) - (b.line ?? 0),
      ),
    items: itemsEntry(rules),
    deadlines: deadlineEntries(rules),
    funds: fundsEntry(rules),
    parameters: parameterEntries(rules),
    notInUse: rules.notInUse.map(({ criterion, because }) => ({
      id: criterion.id,
      label: criterion.label,
      because,
    })),
    legalBasis: data.legalBasis.map((basis: LegalBasis) => ({
      ...citationEntry(basis, rules),
      revokedOn: basis.revokedOn ?? null,
      revokedBy: basis.revokedBy ?? null,
    })),
    documents: data.documents.map(({ id, short, title, issuedOn, seen }) => ({
      id,
      short,
      title,
      issuedOn: issuedOn ?? null,
      seen,
    })),
    families: data.families.map(({ id, label }) => ({ id, label })),
    conditions: rules.conditions.map(({ id, label }) => ({ id, label })),
    facts: factEntries(rules),
    criteria: criterionEntries(rules, ranking.profile),
    applications,
  };
}

function countsOf(applications: readonly ApplicationExplanation[]): ReportCounts {
  const ranked = applications.filter(({ place }) => place !== null);
  return {
    scored: applications.length,
    ranked: ranked.length,
    notPassing: applications.length - ranked.length,
    eligibilityOpen: ranked.filter(({ eligibilityOpen }) => eligibilityOpen).length,
    metOnAttestation: applications.reduce((sum, { metOnAttestation }) => sum + metOnAttestation, 0),
  };
}

function problemEntry(problem: Problem): ProblemEntry {
  const { code, file, line, column, application } = problem;
  return {
    code,
    severity: problemSeverity(problem),
    file,
    line,
    column,
    application,
    message: problemMessage(problem),
  };
}
