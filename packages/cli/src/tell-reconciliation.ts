import type { Inputs } from '@grantscore/csv';
import { renderReconciliation } from '@grantscore/report';
import { reconciliationOf } from './file-outcomes.ts';
import type { Io } from './io.ts';

/** Says what became of the rows of each file, for a command whose output is about something else. */
export function tellReconciliation(io: Io, inputs: Pick<Inputs, 'files'>): void {
  io.stderr(renderReconciliation(reconciliationOf(inputs)));
}
