/**
 * What `rule-sets check` looks for, and how bad each is unless the rule set says otherwise. An error makes points or places wrong for
 * everybody; a warning may be meant.
 */
export const CHECK_RULES = {
  never_met: 'error',
  never_applies: 'error',
  always_met: 'error',
  never_missed: 'warning',
  branch_without_effect: 'warning',
  threshold_out_of_range: 'error',
  parameter_beyond_range: 'warning',
  rows_never_count: 'error',
  rows_always_count: 'warning',
  criteria_equal: 'warning',
  criterion_implied: 'warning',
  never_both: 'warning',
  never_read: 'warning',
  cap_never_binds: 'warning',
  needless_setting: 'warning',
  not_decided: 'warning',
} as const satisfies Readonly<Record<string, 'error' | 'warning'>>;

export type CheckRule = keyof typeof CHECK_RULES;

export const CHECK_RULE_NAMES: readonly CheckRule[] = Object.keys(CHECK_RULES) as CheckRule[];

export const CHECK_LEVELS = ['error', 'warning', 'off'] as const;

/** `off`: told with its reason, and not counted. */
export type CheckLevel = (typeof CHECK_LEVELS)[number];

/** How bad a rule set takes its own findings of one kind to be, and why. */
export interface CheckSetting {
  readonly rule: CheckRule;
  /** The id of what the finding is about: a criterion, a fact, a parameter, a family. Every finding of the rule where absent. */
  readonly subject?: string;
  readonly level: CheckLevel;
  readonly reason: string;
}
