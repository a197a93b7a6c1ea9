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
  /** Quarantine files of these very files, corrected: their rows take the place of those they come from. */
  readonly corrections?: {
    readonly applications?: InputFile;
    readonly subawards?: InputFile;
    readonly determinations?: InputFile;
  };
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
  const { applications, subawards, determinations, corrections = {} } = files;
  const { source: _, ...asTheFile } = applications;
  const others = { rules, ...options };
  const readings = {
    applications: await readApplications(applications.source, { ...asTheFile, ...others }),
    ...(subawards && {
      subawards: await readSubawards(subawards.source, { ...others, file: subawards.file }),
    }),
    ...(determinations && {
      determinations: await readDeterminations(determinations.source, {
        ...others,
        file: determinations.file,
      }),
    }),
  };
  if (Object.keys(corrections).length === 0) return joinInputs(readings, rules);
  const corrected = {
    ...(corrections.applications && {
      applications: await readApplications(corrections.applications.source, {
        ...asTheFile,
        ...others,
        file: corrections.applications.file,
      }),
    }),
    ...(corrections.subawards && {
      subawards: await readSubawards(corrections.subawards.source, {
        ...others,
        file: corrections.subawards.file,
      }),
    }),
    ...(corrections.determinations && {
      determinations: await readDeterminations(corrections.determinations.source, {
        ...others,
        file: corrections.determinations.file,
      }),
    }),
  };
  return joinInputs({ ...readings, corrections: corrected }, rules);
}
