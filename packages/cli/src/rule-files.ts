import { parseRuleSet, parseSolicitation, type RuleSet, type Solicitation } from '@grantscore/core';
import { readDataFile } from './data-file.ts';
import type { PlaceInFile } from './place-in-file.ts';

/** A file that was read and not checked yet. */
export interface RuleFile<T> {
  readonly place: PlaceInFile;
  /** @throws RuleSetError with every problem found. */
  readonly parse: () => T;
}

// In a file of its own, so that the YAML parser and the schema library are loaded only where a user's file is read.

/** @throws Failure for a file that cannot be read. */
export async function readRuleSetFile(name: string): Promise<RuleFile<RuleSet>> {
  const { data, place } = await readDataFile(name);
  return { place, parse: () => parseRuleSet(data) };
}

/** @throws Failure for a file that cannot be read. */
export async function readSolicitationFile(name: string): Promise<RuleFile<Solicitation>> {
  const { data, place } = await readDataFile(name);
  return { place, parse: () => parseSolicitation(data) };
}
