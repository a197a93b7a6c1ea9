import { decimal, problemMessage } from '@grantscore/core';
import type { Inputs } from '@grantscore/csv';
import type { AwardsGiven, FileReconciliation } from '@grantscore/report';
import { EXIT, type ExitCode } from './io.ts';

/** What became of the rows of each file. */
export function reconciliationOf({ files }: Pick<Inputs, 'files'>): readonly FileReconciliation[] {
  return files.map(({ kind, file, answersOf, read: rows, accepted, quarantined, replaced }) => ({
    kind,
    file,
    ...(answersOf !== undefined && { answersOf }),
    read: rows,
    accepted,
    quarantined: quarantined.length,
    ...(replaced !== undefined && { replaced }),
    quarantinedLines: quarantined.map(({ line, reasons }) => ({
      line,
      message: reasons.map(problemMessage).join('; '),
    })),
  }));
}

/** What was awarded, and of which applications that could not be read; null where no file says. */
export function awardsGiven({ awards, files }: Pick<Inputs, 'awards' | 'files'>): AwardsGiven | null {
  if (awards === null) return null;
  const quarantined = files.filter(({ kind }) => kind === 'awards').flatMap((file) => file.quarantined);
  return {
    awards: new Map(
      [...awards].map(([id, { amount, reason }]) => [
        id,
        { amount: amount === null ? null : decimal(amount), reason },
      ]),
    ),
    unread: new Set(quarantined.flatMap(({ application }) => application ?? [])),
  };
}

/** With which code a run ends that could use the files: whether it could use all their rows. */
export function exitCodeOf({ files }: Pick<Inputs, 'files'>): ExitCode {
  return files.some(({ quarantined }) => quarantined.length > 0) ? EXIT.quarantined : EXIT.scored;
}
