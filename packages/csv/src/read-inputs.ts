import type { AppliedRuleSet } from '@grantscore/core';
import type { ApplicationHeaders } from './columns.ts';
import type { ByteSource } from './decode.ts';
import type { InputKind } from './file-reading.ts';
import { type Inputs, joinInputs } from './join-inputs.ts';
import type { Mapping } from './mapping/mapping.ts';
import { readApplications } from './read-applications.ts';
import { readAwards } from './read-awards.ts';
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
  /** What was awarded; it changes no score and no rank. */
  readonly awards?: InputFile;
  /** Quarantine files of these very files, corrected: their rows take the place of those they come from. Of a kind that is not read, they are not read either. */
  readonly corrections?: { readonly [Kind in InputKind]?: readonly InputFile[] };
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
  const { applications, subawards, determinations, awards, corrections = {} } = files;
  const { source: _, file: __, ...asTheFile } = applications;
  const others = { rules, ...options };
  // A spreadsheet may part the cells of a corrected file by something else than those of the first.
  const { delimiter: ___, ...byHeader } = others;
  const read = {
    applications: (from: InputFile, as: Reading) =>
      readApplications(from.source, { ...asTheFile, ...as, file: from.file }),
    subawards: (from: InputFile, as: Reading) => readSubawards(from.source, { ...as, file: from.file }),
    determinations: (from: InputFile, as: Reading) =>
      readDeterminations(from.source, { ...as, file: from.file }),
    awards: (from: InputFile, as: Reading) => readAwards(from.source, { ...as, file: from.file }),
  };
  return joinInputs(
    {
      applications: await read.applications(applications, others),
      ...(subawards && { subawards: await read.subawards(subawards, others) }),
      ...(determinations && { determinations: await read.determinations(determinations, others) }),
      ...(awards && { awards: await read.awards(awards, others) }),
      corrections: {
        applications: await inTurn(corrections.applications, (file) => read.applications(file, byHeader)),
        subawards: await inTurn(corrections.subawards, (file) => read.subawards(file, byHeader)),
        determinations: await inTurn(corrections.determinations, (file) =>
          read.determinations(file, byHeader),
        ),
        awards: await inTurn(corrections.awards, (file) => read.awards(file, byHeader)),
      },
    },
    rules,
  );
}

type Reading = ReadingOptions & { readonly rules: AppliedRuleSet };

async function inTurn<Result>(
  files: readonly InputFile[] = [],
  read: (file: InputFile) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const file of files) results.push(await read(file));
  return results;
}
