import type { CheckSetting } from './check-rule.ts';
import type { BasisGrade, DocumentData, LegalBasis } from './citation.ts';
import type { NamedConditionData } from './condition.ts';
import type { CriterionData, FamilyData } from './criterion.ts';
import type { CycleId, DateSpan } from './cycle.ts';
import type { DecimalText } from './decimal.ts';
import type { DerivedFactData } from './derived-fact.ts';
import type { AcceptedAnswer, FactData } from './fact.ts';
import type { ProfileData } from './profile.ts';

interface ParameterCommon {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly basis: BasisGrade;
}

/** A number or choice that a solicitation may set within bounds. */
export type ParameterData =
  | (ParameterCommon & {
      readonly type: 'decimal';
      readonly default: DecimalText;
      readonly minimum: DecimalText;
      readonly maximum: DecimalText;
    })
  | (ParameterCommon & {
      readonly type: 'integer';
      readonly default: number;
      readonly minimum: number;
      readonly maximum: number;
    })
  | (ParameterCommon & {
      readonly type: 'enum';
      readonly default: string;
      readonly values: readonly AcceptedAnswer[];
    });

export type ParameterValue = string | number;

/**
 * All that one cycle's criteria say, as plain data: it survives `JSON.parse(JSON.stringify(x))` unchanged.
 * Numbers are safe integers; money, points and shares are decimal text; dates are `YYYY-MM-DD`, both ends inclusive.
 */
export interface RuleSetData {
  /** The address of the JSON Schema, for editors; not part of the digest. */
  readonly $schema?: string;
  readonly id: string;
  /** Semantic version of the rules, apart from the package's. */
  readonly version: string;
  readonly title: string;
  readonly cycle: CycleId;
  /** The days on which this version is the one in force. */
  readonly effective: DateSpan;
  /** `reconstructed` where no official list was seen; `custom` for a rule set of one's own. */
  readonly status: 'official' | 'reconstructed' | 'custom';
  /** What a reader must know before believing any of it. */
  readonly caution: string;
  readonly documents: readonly DocumentData[];
  readonly legalBasis: readonly LegalBasis[];
  readonly families: readonly FamilyData[];
  readonly parameters: readonly ParameterData[];
  readonly facts: readonly FactData[];
  readonly derivedFacts: readonly DerivedFactData[];
  readonly conditions: readonly NamedConditionData[];
  readonly criteria: readonly CriterionData[];
  readonly profiles: readonly ProfileData[];
  /** The id of the profile used unless another is asked for. */
  readonly defaultProfile: string;
  /** Which findings of `rule-sets check` are meant, and why; the first that fits a finding holds. */
  readonly checks?: readonly CheckSetting[];
}

/** Names one rule set beyond doubt. */
export interface RuleSetRef {
  readonly id: string;
  readonly version: string;
  /** SHA-256 over the RFC 8785 form of the data as written, 64 hex digits. */
  readonly sha256: string;
}
