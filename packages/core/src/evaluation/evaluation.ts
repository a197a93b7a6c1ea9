import type { Application, Attestation, CellRef } from '../model/application.ts';
import type { ConditionValue, OperatorName } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { DecimalText } from '../model/decimal.ts';
import type { Outcome, TestOutcome } from '../model/outcome.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import type { FactAnswers } from '../rules/parse-rule-set.ts';

/** Why a derived fact is not known beyond its bounds. */
export type UnknownBecause =
  | 'table_not_provided'
  | 'cells_missing'
  | 'part_unknown'
  | 'whole_unknown'
  | 'whole_zero';

/** One row of a table as a derived fact reads it. */
export interface RowReading {
  /** Whether it counts. */
  readonly within: TestOutcome;
  /** What its first column of text says, by which people tell rows apart; null where it says nothing. */
  readonly name: string | null;
  /** The cells that settle whether it counts and, where it does or may, its name and its amount. */
  readonly cells: readonly CellRef[];
  /** Of a row that counts or may, the columns without an answer that keep it from being told whether, or for how much. */
  readonly missing: readonly { readonly column: string; readonly cells: readonly CellRef[] }[];
}

/** What follows for a derived fact from the cells that are there. */
export interface DerivedAnswer {
  readonly status: 'derived';
  /** Numbers: the least and most it can be; `most` null where nothing bounds it. For `any`: `yes` or `no`. For a share: null. */
  readonly least: DecimalText | 'yes' | 'no' | null;
  readonly most: DecimalText | 'yes' | 'no' | null;
  /** A share's two numbers. */
  readonly share: {
    readonly part: DerivedAnswer | Attestation;
    readonly whole: DerivedAnswer | Attestation;
  } | null;
  readonly unknownBecause: UnknownBecause | null;
  /** The rows of its table, in the order of what they say; null for a share, and where the table is not known. */
  readonly rows: readonly RowReading[] | null;
}

/**
 * The tree behind an outcome: it has the form of its condition. What is the same in several places may be one object: a named condition or a
 * test of one application, the leaf of an answer that stands in no cell. Nothing of it is ever changed.
 */
export type Derivation =
  | {
      readonly kind: 'all' | 'any';
      readonly outcome: TestOutcome;
      readonly children: readonly Derivation[];
      /** Indexes of the children that settle the outcome. */
      readonly decisive: readonly number[];
    }
  | { readonly kind: 'not'; readonly outcome: TestOutcome; readonly child: Derivation }
  | {
      readonly kind: 'condition';
      readonly outcome: TestOutcome;
      readonly condition: string;
      readonly child: Derivation;
    }
  | TestDerivation;

/** One comparison, with the answer it read and every cell that the answer came from. */
export interface TestDerivation {
  readonly kind: 'test';
  readonly outcome: TestOutcome;
  readonly fact: string;
  readonly operator: OperatorName;
  readonly expected: ConditionValue;
  readonly answer: Attestation | DerivedAnswer;
  readonly cells: readonly CellRef[];
}

/** What came out for one criterion. */
export interface FindingOutcome {
  /** The three as one number from 0 to 8: three times that of `applies` and that of `test`, each 0 not met, 1 indeterminate, 2 met. */
  readonly code: number;
  readonly outcome: Outcome;
  /** Whether the criterion applies; met where it applies to everyone. */
  readonly applies: TestOutcome;
  /** The outcome of the criterion's `when`, whether or not it applies. */
  readonly test: TestOutcome;
}

/** One criterion's outcome for one application, and why. */
export interface Finding extends Omit<FindingOutcome, 'code'> {
  readonly criterion: CriterionData;
  /** The tree of `appliesWhen`; null where the criterion applies to everyone. Built when it is read, each time. */
  readonly appliesDerivation: Derivation | null;
  /** The tree of `when`. Built when it is read, each time. */
  readonly derivation: Derivation;
}

/** All findings of one application, in the order of the rule set. */
export interface Evaluation {
  readonly application: Application;
  readonly rules: AppliedRuleSet;
  /** The outcomes of the criteria in use, in the rule set's order. */
  readonly outcomes: readonly FindingOutcome[];
  /** The same with criteria and reasons. */
  readonly findings: readonly Finding[];
  /** @throws RangeError if no criterion in use has this id; the message names the nearest. */
  finding(criterion: string): Finding;
}

/** An application whose answers are those that a rule set asks for. */
export type ApplicationTo<Facts> = Omit<Application, 'facts'> & { readonly facts: Facts };

/** What turns applications into evaluations. Every executor gives the same findings and derivations. */
export interface Executor<Facts extends FactAnswers = FactAnswers> {
  readonly rules: AppliedRuleSet<Facts>;
  /** @throws FactTypeError for an answer of the wrong type, or to a question that the rule set does not ask. */
  evaluate(application: ApplicationTo<Facts>): Evaluation | Promise<Evaluation>;
}
