import type { Application, AppliedRuleSet } from '@grantscore/core';
import type { RuleSetDiff } from '@grantscore/core/diff';
import { witnessesTold } from '../explain/condition-change.ts';

/** A diff and the two rule sets, each with every criterion in use, as they were compared. */
export interface RuleSetComparison {
  readonly diff: RuleSetDiff;
  readonly from: AppliedRuleSet;
  readonly to: AppliedRuleSet;
}

/** The applications of a comparison as files that `grantscore score` reads. */
export interface WitnessFiles {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Ids of those that no file can hold. */
  readonly unwritten: readonly string[];
}

/** The applications that the sentences of a diff name, in their order. */
export function diffWitnesses({ criteria }: RuleSetDiff): readonly Application[] {
  return criteria.changed.flatMap(({ condition }) =>
    condition === null ? [] : witnessesTold(condition).map(({ application }) => application),
  );
}

/** What both are to be read with, each once. */
export function cautionsOf({ from, to }: RuleSetComparison): readonly string[] {
  return [...new Set([from.data.caution, to.data.caution])];
}

/** What is said of applications that stand in no file; null where all do. */
export function unwrittenSentence({ unwritten }: WitnessFiles): string | null {
  return unwritten.length === 0
    ? null
    : `not in the files, since no cell can hold an answer of theirs: ${unwritten.map((id) => `\`${id}\``).join(', ')}`;
}
