/** Stands for the value of a declared parameter until `applySolicitation` puts it in. */
export interface ParameterRef {
  readonly parameter: string;
}

/** What a fact is compared with: decimals and money as text, integers as numbers, sets and choices as lists. */
export type ConditionValue = boolean | number | string | readonly string[];

/** One comparison of one fact. */
export interface Test {
  readonly fact: string;
  readonly operator: OperatorName;
  readonly value: ConditionValue | ParameterRef;
}

/** json-rules-engine's conditions, restricted: no empty group, no path, no priority, no params, our operators only. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** A condition of the rule set by its id. */
  | { readonly condition: string }
  | Test;

/** A condition that criteria share. */
export interface NamedConditionData {
  readonly id: string;
  readonly label: string;
  readonly when: Condition;
}

/** The types that a test can read: those of the catalogue that can be tested, and the derived `share`. */
export type TestableType =
  | 'boolean'
  | 'enum'
  | 'set'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'date'
  | 'instant'
  | 'share';

interface OperatorSignature {
  readonly reads: readonly TestableType[];
  /** The shape of the value: one of the fact's own, a list of its accepted answers, or a percentage. */
  readonly value: 'one' | 'list' | 'percent';
  /** The words between the fact and the value, `is at least`. */
  readonly words: string;
}

const ordered = ['integer', 'decimal', 'money'] as const;
const dated = ['date', 'instant'] as const;

/** The closed list of operators. None is negative: `not` says so where it is meant. */
export const OPERATORS = {
  equals: { reads: ['boolean', 'enum', ...ordered, ...dated], value: 'one', words: 'is' },
  isOneOf: { reads: ['enum'], value: 'list', words: 'is one of' },
  includes: { reads: ['set'], value: 'one', words: 'includes' },
  includesAllOf: { reads: ['set'], value: 'list', words: 'includes all of' },
  includesAnyOf: { reads: ['set'], value: 'list', words: 'includes any of' },
  isWithin: { reads: ['set'], value: 'list', words: 'has nothing beyond' },
  atLeast: { reads: ordered, value: 'one', words: 'is at least' },
  atMost: { reads: ordered, value: 'one', words: 'is at most' },
  above: { reads: ordered, value: 'one', words: 'is above' },
  below: { reads: ordered, value: 'one', words: 'is below' },
  onOrAfter: { reads: dated, value: 'one', words: 'is on or after' },
  onOrBefore: { reads: dated, value: 'one', words: 'is on or before' },
  after: { reads: dated, value: 'one', words: 'is after' },
  before: { reads: dated, value: 'one', words: 'is before' },
  shareAtLeast: { reads: ['share'], value: 'percent', words: 'is at least' },
} as const satisfies Record<string, OperatorSignature>;

export type OperatorName = keyof typeof OPERATORS;

export const OPERATOR_NAMES: readonly OperatorName[] = Object.keys(OPERATORS) as OperatorName[];
