import type { AppliedRuleSet } from '@grantscore/core';
import type { FileCount } from './file-reading.ts';
import type { Inputs } from './join-inputs.ts';
import { type ProblemGroup, problemTally } from './problem-tally.ts';
import type { ReadingOptions } from './read-file.ts';
import { type InputFiles, readInputs } from './read-inputs.ts';
import { streamed } from './streamed-files.ts';

/** What is wrong with the files of a run, without what they say. */
export interface InputCheck {
  /** The reckoning of each file: `read` is `accepted` plus `quarantined`, always. */
  readonly files: readonly CheckedFile[];
  readonly groups: readonly ProblemGroup[];
  /** Whether a file is unusable as a whole, so that nothing could be scored. */
  readonly refused: boolean;
}

/** The reckoning of a file without its quarantined rows. */
export type CheckedFile = Omit<FileCount, 'header' | 'quarantined'> & { readonly quarantined: number };

/**
 * Finds what {@link readInputs} would find, and keeps only counts and first places: an applications file of any length is read in little
 * memory. The files beside it are kept while they are read.
 */
export async function checkInputs(
  files: InputFiles,
  rules: AppliedRuleSet,
  options: ReadingOptions = {},
): Promise<InputCheck> {
  // What is corrected depends on all the rows, which are kept then.
  if (Object.values(files.corrections ?? {}).some((list) => list.length > 0))
    return checkOf(await readInputs(files, rules, options));
  const { head, applications, beside, refused, groups } = await streamed(files, rules, options, FORGET);
  const { kind, file, answersOf } = head;
  const read = head.refused ? 0 : applications.read;
  const quarantined = head.refused ? 0 : applications.quarantined;
  return {
    files: [
      {
        kind,
        file,
        read,
        accepted: read - quarantined,
        quarantined,
        ...(answersOf !== undefined && { answersOf }),
      },
      ...beside.flatMap((ledger) => ledger.counts().map(checkedFile)),
    ],
    groups: groups(),
    refused,
  };
}

const FORGET = { take: () => {}, hold: () => {} };

function checkOf({ files, problems, refused }: Inputs): InputCheck {
  const tally = problemTally();
  for (const problem of problems) tally.add(problem);
  return { files: files.map(checkedFile), groups: tally.groups(), refused };
}

function checkedFile({ header: _, quarantined, ...count }: FileCount): CheckedFile {
  return { ...count, quarantined: quarantined.length };
}
