import type { AppliedRuleSet } from '@grantscore/core';
import type { ApplicationHeaders } from './columns.ts';
import type { ByteSource } from './decode.ts';
import { type Inputs, joinInputs } from './join-inputs.ts';
import type { Mapping } from './mapping/mapping.ts';
import { readApplications } from './read-applications.ts';
import { readDeterminations } from './read-determinations.ts';
import type { ReadingOptions } from './read-file.ts';
import { readSubawards } from './read-subawards.ts';

export interface InputFile {
  /** The file's name without its folder. */
  readonly file: string;
  readonly source: ByteSource;
}

export interface InputFiles {
  readonly applications: InputFile & {
    readonly columns?: ApplicationHeaders;
    /** How the columns of somebody else's file are read as ours. */
    readonly mapping?: Mapping;
  };
  readonly subawards?: InputFile;
  readonly determinations?: InputFile;
}

/**
 * Reads the input files of one run and joins them into applications. Whatever is wrong with them is a problem in the result; it fails only
 * where a source does.
 * @example
 * const inputs = await readInputs({ applications: { file: 'a.csv', source: createReadStream('a.csv') } }, rules);
 */
export async function readInputs(
  files: InputFiles,
  rules: AppliedRuleSet,
  options: ReadingOptions = {},
): Promise<Inputs> {
  const { applications, subawards, determinations } = files;
  return joinInputs(
    {
      applications: await readApplications(applications.source, {
        file: applications.file,
        rules,
        ...options,
        ...(applications.columns !== undefined && { columns: applications.columns }),
        ...(applications.mapping !== undefined && { mapping: applications.mapping }),
      }),
      ...(subawards !== undefined && {
        subawards: await readSubawards(subawards.source, { file: subawards.file, rules, ...options }),
      }),
      ...(determinations !== undefined && {
        determinations: await readDeterminations(determinations.source, {
          file: determinations.file,
          rules,
          ...options,
        }),
      }),
    },
    rules,
  );
}
