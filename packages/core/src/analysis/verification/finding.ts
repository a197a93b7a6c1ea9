import type { SettledTest } from '../../evaluation/settled-test.ts';
import type { Application } from '../../model/application.ts';
import type { CheckLevel, CheckRule } from '../../model/check-rule.ts';
import type { ParameterValue } from '../../model/rule-set.ts';
import type { ShownOutcome } from './shown-outcomes.ts';

/** Something that was found in a rule set, before it is known how bad the rule set itself takes it to be. */
export interface Found {
  readonly rule: CheckRule;
  /** Ids of what it is about, in the order of the sentence: criteria, a fact, a parameter, a profile and a family. */
  readonly subjects: readonly string[];
  /** The way to the place in the rule set's data. */
  readonly path: readonly (string | number)[];
  /** The smallest application found that shows it; null where none can, or none was found. */
  readonly witness: Application | null;
  /** The test whose value is beyond what its fact can be. */
  readonly test?: SettledTest;
  /** What that fact can be; null for no bound. */
  readonly range?: { readonly least: string | null; readonly most: string | null };
  /** Values of parameters other than the ones in use, with which the witness has to be scored. */
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  /** Why a branch does nothing: the outcome stays as it is with a yes, or with a no, in its place. */
  readonly couldBe?: 'yes' | 'no' | 'either';
  /** What was not decided. */
  readonly open?: CheckRule;
}

/** A finding with its level, and the rule set's own reason where it has set that level. */
export interface CheckFinding extends Found {
  readonly level: CheckLevel;
  readonly reason: string | null;
  /** What the criteria that it is about come to for the witness, evaluated. */
  readonly shown: readonly ShownOutcome[];
}
