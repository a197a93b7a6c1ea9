import type {
  Attestation,
  CellRef,
  ConditionValue,
  DerivedAnswer,
  OperatorName,
  Outcome,
  TestOutcome,
} from '@grantscore/core';
import type { WantedAnswer } from './wanted-answers.ts';

/** A derivation with a sentence for each of its tests; it has the form of its condition. */
export type ExplainedDerivation =
  | {
      readonly kind: 'all' | 'any';
      readonly outcome: TestOutcome;
      /** Indexes of the children that settle the outcome. */
      readonly decisive: readonly number[];
      readonly children: readonly ExplainedDerivation[];
    }
  | { readonly kind: 'not'; readonly outcome: TestOutcome; readonly child: ExplainedDerivation }
  | {
      readonly kind: 'condition';
      readonly outcome: TestOutcome;
      /** The id of a named condition; its own derivation stands once among the application's `conditions`. */
      readonly condition: string;
    }
  | {
      readonly kind: 'test';
      readonly outcome: TestOutcome;
      readonly fact: string;
      readonly operator: OperatorName;
      readonly expected: ConditionValue;
      /** The answer in words and what would meet the test. */
      readonly sentence: string;
      /** An asked answer carries its cells: a reviewer's and the applicant's own where one corrects the other. */
      readonly answer: Attestation | DerivedAnswer;
      /** The cells that a derived answer came from; none for an asked one. */
      readonly cells: readonly CellRef[];
    };

/** How a named condition came out for one application. */
export interface ExplainedCondition {
  readonly id: string;
  readonly derivation: ExplainedDerivation;
}

/** What was pointed to in support of one answer. */
export interface EvidenceGiven {
  readonly fact: string;
  /** Null where nothing was. */
  readonly text: string | null;
}

/** A fact that is shown beside a criterion and not tested. */
export interface ShownFact {
  readonly fact: string;
  /** The answer in words; null where there is none. */
  readonly value: string | null;
  readonly cell: CellRef | null;
}

/** Points as text, with the profile's scale. */
export interface PointsText {
  /** What the profile gives for meeting the criterion; may be negative. */
  readonly available: string;
  readonly score: string;
  readonly least: string;
  readonly most: string;
}

/** One criterion's outcome for one application, in words and in full. */
export interface FindingExplanation {
  readonly criterion: string;
  readonly outcome: Outcome;
  readonly applies: TestOutcome;
  readonly test: TestOutcome;
  /** Null for eligibility and completeness criteria, which carry none. */
  readonly points: PointsText | null;
  /** The short reason, what follows “because”: the answers that settle the outcome, and no others. */
  readonly because: string;
  /** What would change it: `a yes would make it 7 of 9`; null where nothing is to be said. */
  readonly change: string | null;
  /** What the application would score, and could, if the missing answers met it; null where no score can be promised for them. */
  readonly ifMet: Omit<PointsText, 'available'> | null;
  /** Where the answers behind the short reason stand: `applications.csv line 9, columns 14 and 15`. */
  readonly where: string;
  /** For each asked answer behind the short reason. */
  readonly evidence: readonly EvidenceGiven[];
  /** A priority consideration met by the applicant's word alone: no evidence, no reviewer's determination. It changes no outcome. */
  readonly onAttestation: boolean;
  /** Ids of facts on which reviewers disagree: each needs a decision. */
  readonly disputed: readonly string[];
  readonly shown: readonly ShownFact[];
  /** Null where the criterion applies to everyone. */
  readonly appliesDerivation: ExplainedDerivation | null;
  readonly derivation: ExplainedDerivation;
}

/** What a family's cap takes away from the sum of its criteria. */
export interface CapText {
  readonly family: string;
  readonly cap: string;
  readonly score: string;
  readonly least: string;
  readonly most: string;
}

/** The place of a ranked application. */
export interface Place {
  readonly rank: number;
  readonly tied: boolean;
  /** A safe outer bound on the ranks that the missing answers leave open. */
  readonly bestRank: number;
  readonly worstRank: number;
}

/** Everything there is to say about one application. Plain data; `conditions`, `wanted` and `findings` are worked out anew each time they are read. */
export interface ApplicationExplanation {
  readonly id: string;
  readonly applicantName: string | null;
  readonly competition: string | null;
  /** The row it was read from. */
  readonly row: { readonly file: string; readonly line: number } | null;
  readonly requestedAmount: string | null;
  readonly peerReviewScore: string | null;
  /** As the record has them; null where it does not. */
  readonly applicantType: string | null;
  readonly state: string | null;
  /** Points as text, with the profile's scale. */
  readonly score: string;
  readonly least: string;
  readonly most: string;
  /** The most that the criteria that apply, or may apply, can come to. */
  readonly maximum: string;
  /** Null where it is not ranked. */
  readonly place: Place | null;
  /** What put it there, key by key: `peer review score 87.5, then 6 of 9 · place 2, between 2 and 5 whatever the missing answers are (a safe outer bound)`. */
  readonly headline: string;
  readonly eligibilityOpen: boolean;
  /** Ids of criteria that were not met and keep it from being ranked. */
  readonly notPassing: readonly string[];
  /** Keys of the order that it has no value for. */
  readonly missingKeys: readonly ('peerReviewScore' | 'requestedAmount')[];
  /** How many priority considerations it meets by its word alone. */
  readonly metOnAttestation: number;
  /** Ids of facts on which reviewers disagree. */
  readonly disputed: readonly string[];
  /** Caps that bind. With the points of the findings they sum to the score. */
  readonly caps: readonly CapText[];
  /** The outcome of every criterion in use, in the rule set's order. */
  readonly outcomes: readonly Outcome[];
  /** The derivation of each named condition that a finding refers to. */
  readonly conditions: readonly ExplainedCondition[];
  /** Its missing answers, what matters most first. */
  readonly wanted: readonly WantedAnswer[];
  /** In the order of the rule set. */
  readonly findings: readonly FindingExplanation[];
}
