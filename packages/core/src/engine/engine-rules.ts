/** A condition as json-rules-engine reads it: JSON, and of all it allows only what we write. Its types want lists that can be changed. */
export type EngineCondition =
  | { readonly all: EngineCondition[] }
  | { readonly any: EngineCondition[] }
  | { readonly not: EngineCondition }
  | { readonly condition: string }
  | { readonly fact: string; readonly operator: string; readonly value: EngineValue };

export type EngineValue = boolean | number | string | readonly string[];

/** A condition that may stand at the top of a rule: a single test may not. */
export type EngineTopCondition = Exclude<EngineCondition, { readonly fact: string }>;

/** A rule as json-rules-engine takes it, of one criterion. */
export interface EngineRule {
  /** The criterion's id. */
  readonly name: string;
  readonly conditions: EngineTopCondition;
  /** Happens where the criterion is met. Its type is the criterion's id. */
  readonly event: {
    readonly type: string;
    readonly params: { readonly label: string; readonly kind: string; readonly ruleSet: string };
  };
}

/** What an engine's name for the condition that says whom a criterion concerns ends with; no id of ours has a blank. */
const APPLIES = ' applies';

/** The name of the condition that says whom a criterion concerns. */
export function appliesName(criterion: string): string {
  return `${criterion}${APPLIES}`;
}

/** Whether a condition's name is one of `appliesName`. */
export function isAppliesName(name: string): boolean {
  return name.endsWith(APPLIES);
}
