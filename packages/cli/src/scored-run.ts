import type { ProblemGroup } from '@grantscore/csv';
import type { SummaryOptions } from '@grantscore/report';
import type { ExitCode } from './io.ts';
import type { RunTold } from './run-record.ts';

/** The files that a scored run can write, by format. */
export const OUTPUTS = {
  csv: 'ranking.csv',
  json: 'report.json',
  md: 'report.md',
  html: 'report.html',
} as const;
export type Format = keyof typeof OUTPUTS;

/** A scored run, as far as what it prints and writes needs it. */
export interface ScoredRun extends RunTold {
  readonly groups: readonly ProblemGroup[];
  readonly exitCode: ExitCode;
  summary(options: SummaryOptions): string;
  render(format: Format): string | Iterable<string>;
}
