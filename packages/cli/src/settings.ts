import { basename } from 'node:path';
import { type AppliedRuleSet, type ProfileData, profileOf } from '@grantscore/core';
import { choice } from './choice.ts';
import { wrongUsage } from './failure.ts';
import { type FundsFlags, type FundsTold, fundsTold } from './funds-option.ts';
import type { LoadedMapping } from './load-mapping.ts';
import { loadRules, type RuleOptions } from './load-rules.ts';
import type { InputPaths } from './read-inputs.ts';
import { type Reading, type ReadingFlags, readingOf } from './reading-options.ts';

/** What every command that reads applications can be told. */
export interface InputOptions
  extends RuleOptions,
    ReadingFlags,
    FundsFlags,
    Omit<InputPaths, 'applications'> {
  readonly profile?: string;
  /** A file that says how the columns of the applications file are read. */
  readonly mapping?: string;
  /** `compiled` or `interpreter`. */
  readonly executor: string;
}

/** What the options mean. */
export interface Settings {
  readonly rules: AppliedRuleSet;
  readonly profile: ProfileData;
  readonly executor: (typeof EXECUTORS)[number];
  readonly reading: Reading;
  readonly mapping: LoadedMapping | null;
  readonly funds: FundsTold;
}

const EXECUTORS = ['compiled', 'interpreter'] as const;

/** Understands the options of a command, the same for all of them and before any application is read. @throws Failure for a wrong one. */
export async function settingsOf(options: InputOptions): Promise<Settings> {
  const executor = choice('--executor', options.executor, EXECUTORS);
  const reading = readingOf(options);
  const funds = fundsTold(options);
  const rules = await loadRules(options);
  const profile = namedProfile(rules, options.profile);
  const mapping = options.mapping === undefined ? null : await mappingOf(options.mapping, rules, reading);
  return { rules, profile, executor, reading, mapping, funds };
}

/** A mapping brings the YAML parser and the schema library with it, so it is loaded only where one is asked for. */
async function mappingOf(path: string, rules: AppliedRuleSet, { options }: Reading): Promise<LoadedMapping> {
  const { loadMapping } = await import('./load-mapping.ts');
  const { formats } = options;
  return loadMapping(path, basename(path), rules, formats ? { formats } : {});
}

function namedProfile(rules: AppliedRuleSet, id: string | undefined): ProfileData {
  try {
    return profileOf(rules, id);
  } catch (error) {
    if (error instanceof RangeError) throw wrongUsage(error.message);
    throw error;
  }
}
