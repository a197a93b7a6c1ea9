import { type AppliedRuleSet, digest } from '@grantscore/core';
import {
  type Mapping,
  MappingError,
  mappingProblemLine,
  parseMapping,
  type TargetOptions,
} from '@grantscore/csv';
import { readDataFile } from './data-file.ts';
import { unusable } from './failure.ts';

/** A mapping, and what `run.json` says of it. */
export interface LoadedMapping {
  readonly mapping: Mapping;
  readonly record: { readonly name: string; readonly sha256: string };
}

/**
 * Reads a mapping from a YAML or JSON file.
 * @param name - What `run.json` calls the file.
 * @throws Failure with every problem on a line of its own.
 */
export async function loadMapping(
  path: string,
  name: string,
  rules: AppliedRuleSet,
  options: TargetOptions,
): Promise<LoadedMapping> {
  // Every scalar is a text: headers and values stand there as they stand in the file.
  const { data } = await readDataFile(path, { what: 'a mapping', texts: true });
  try {
    return {
      mapping: parseMapping(data, rules, options),
      record: { name, sha256: digest({ mapping: data }) },
    };
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    const lines = error.problems.map(mappingProblemLine);
    throw unusable(
      lines.length === 1
        ? `\`${path}\`: ${lines[0]}`
        : [`\`${path}\`: the mapping cannot be used:`, ...lines].join('\n  '),
    );
  }
}
