import type { AppliedRuleSet } from '@grantscore/core';
import { CheckedApplications } from './checked-applications.ts';
import { subawardsTable } from './columns.ts';
import type { InputKind } from './file-reading.ts';
import { holdBack } from './hold-back.ts';
import { notPlanned } from './not-planned.ts';
import { type ProblemGroup, problemTally } from './problem-tally.ts';
import { streamApplications } from './read-applications.ts';
import { readDeterminations } from './read-determinations.ts';
import type { ReadingOptions } from './read-file.ts';
import type { InputFiles } from './read-inputs.ts';
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

export interface CheckedFile {
  readonly kind: InputKind;
  readonly file: string;
  readonly read: number;
  readonly accepted: number;
  readonly quarantined: number;
  /** Of an applications file in the long form, whose rows are answers: how many applications they are of. */
  readonly answersOf?: number;
}

/**
 * Finds what {@link readInputs} would find, and keeps only counts and first places: an applications file of any length is read in little
 * memory. The files beside it are kept while they are read.
 */
export async function checkInputs(
  { applications: input, subawards, determinations }: InputFiles,
  rules: AppliedRuleSet,
  options: ReadingOptions = {},
): Promise<InputCheck> {
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
  const beside = [subawardRows, determinationRows].filter((ledger) => ledger !== undefined);
  const refused = head.refused || beside.some(({ reading }) => reading.refused);
  const tally = head.refused ? problemTally() : rowTally;
  for (const problem of head.problems) tally.add(problem);

  if (!refused) {
    holdBack(applications, subawardRows ?? null, determinationRows ?? null);
    const isScored = (id: string) =>
      applications.linesOf(id).length > 0 && applications.heldLinesOf(id).length === 0;
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
      ...beside.map((ledger) => {
        const { quarantined: rows, header: _, ...count } = ledger.count();
        return { ...count, quarantined: rows.length };
      }),
    ],
    groups: tally.groups(),
    refused,
  };
}
