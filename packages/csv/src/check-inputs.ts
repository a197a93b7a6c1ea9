import type { AppliedRuleSet } from '@grantscore/core';
import { CheckedApplications } from './checked-applications.ts';
import { subawardsTable } from './columns.ts';
import type { FileCount } from './file-reading.ts';
import { holdBack } from './hold-back.ts';
import type { Inputs } from './join-inputs.ts';
import { notPlanned } from './not-planned.ts';
import { type ProblemGroup, problemTally } from './problem-tally.ts';
import { streamApplications } from './read-applications.ts';
import { readAwards } from './read-awards.ts';
import { readDeterminations } from './read-determinations.ts';
import type { ReadingOptions } from './read-file.ts';
import { type InputFiles, readInputs } from './read-inputs.ts';
import { readSubawards } from './read-subawards.ts';
import { RowLedger } from './row-ledger.ts';
import { answersByFact, settleDeterminations } from './settle-determinations.ts';

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
  const { applications: input, subawards, determinations, awards } = files;
  const table = subawardsTable(rules);
  const plannedBy = table?.inUse ? table.table.plannedBy : undefined;
  // What is wrong with the rows of a file is void where the file turns out to be refused.
  const rowTally = problemTally();
  const applications = new CheckedApplications(input.file, plannedBy, rowTally.add);
  const { source, ...named } = input;
  const head = await streamApplications(source, { ...named, rules, ...options }, (row) =>
    applications.add(row),
  );
  applications.inLongForm = head.answersOf !== undefined;
  const others = { rules, ...options };
  const subawardRows =
    subawards && new RowLedger(await readSubawards(subawards.source, { file: subawards.file, ...others }));
  const determinationRows =
    determinations &&
    new RowLedger(await readDeterminations(determinations.source, { file: determinations.file, ...others }));
  const awardRows =
    awards && new RowLedger(await readAwards(awards.source, { file: awards.file, ...others }));
  const beside = [subawardRows, determinationRows, awardRows].filter((ledger) => ledger !== undefined);
  const refused = head.refused || beside.some(({ reading }) => reading.refused);
  const tally = head.refused ? problemTally() : rowTally;
  for (const problem of head.problems) tally.add(problem);

  if (!refused) {
    holdBack(applications, subawardRows ?? null, determinationRows ?? null, awardRows ?? null);
    const isScored = (id: string) =>
      applications.placesOf(id).length > 0 && applications.heldPlacesOf(id).length === 0;
    for (const [id, rows] of determinationRows?.byApplication ?? []) {
      const usable = rows.filter((row) => !determinationRows?.isHeld(row));
      for (const [fact, answers] of isScored(id) ? answersByFact(usable) : []) {
        const { attestation, problem } = settleDeterminations(answers, undefined, id);
        if (problem !== null) tally.add(problem);
        if (fact === plannedBy) applications.determinePlans(id, attestation);
      }
    }
    for (const [id, [first]] of table?.inUse ? (subawardRows?.byApplication ?? []) : []) {
      if (table !== null && subawards && first && isScored(id) && applications.plansNone(id))
        tally.add(notPlanned(id, first.line, table.table, subawards.file));
    }
  }
  for (const ledger of beside) for (const problem of ledger.problems()) tally.add(problem);
  const read = head.refused ? 0 : applications.read;
  const quarantined = head.refused ? 0 : applications.quarantined;
  return {
    files: [
      {
        kind: 'applications',
        file: input.file,
        read,
        accepted: read - quarantined,
        quarantined,
        ...(head.answersOf !== undefined && { answersOf: head.answersOf }),
      },
      ...beside.flatMap((ledger) => ledger.counts().map(checkedFile)),
    ],
    groups: tally.groups(),
    refused,
  };
}

function checkOf({ files, problems, refused }: Inputs): InputCheck {
  const tally = problemTally();
  for (const problem of problems) tally.add(problem);
  return { files: files.map(checkedFile), groups: tally.groups(), refused };
}

function checkedFile({ header: _, quarantined, ...count }: FileCount): CheckedFile {
  return { ...count, quarantined: quarantined.length };
}
