import { writeCsv } from '@grantscore/csv';
import {
  acceptabilityTable,
  jsonText,
  pointIntervalTable,
  renderSensitivity,
  renderSensitivityMarkdown,
  type SensitivityReport,
  sensitivityReport,
} from '@grantscore/report';
import { choice } from '../choice.ts';
import { fundingTerms } from '../funds-option.ts';
import type { ExitCode, Io } from '../io.ts';
import { progressOn } from '../progress.ts';
import { rankFiles } from '../score-files.ts';
import type { InputOptions } from '../settings.ts';
import { tellReconciliation } from '../tell-reconciliation.ts';
import { fileWarningLines } from '../warning-lines.ts';
import { wholeNumber } from '../whole-number.ts';

interface SensitivityOptions extends InputOptions {
  readonly draws: string;
  readonly seed: string;
  /** `text`, `md`, `json` or `csv`. */
  readonly format: string;
  /** Which table the CSV is. */
  readonly table: string;
}

const TABLES = { points: pointIntervalTable, places: acceptabilityTable } as const;

const RENDERERS = {
  text: renderSensitivity,
  md: renderSensitivityMarkdown,
  json: jsonText,
  csv: (report: SensitivityReport, table: keyof typeof TABLES) => writeCsv(TABLES[table](report)),
} as const;

const MOST_DRAWS = 1_000_000;
const LARGEST_SEED = 2 ** 31 - 1;

/** `grantscore sensitivity`: how firm the ranking is. */
export async function sensitivityCommand(
  io: Io,
  path: string,
  options: SensitivityOptions,
): Promise<ExitCode> {
  const format = choice('--format', options.format, Object.keys(RENDERERS) as (keyof typeof RENDERERS)[]);
  const table = choice('--table', options.table, Object.keys(TABLES) as (keyof typeof TABLES)[]);
  const draws = wholeNumber('--draws', options.draws, 0, MOST_DRAWS);
  const seed = wholeNumber('--seed', options.seed, 0, LARGEST_SEED);
  const progress = progressOn(io);
  const { inputs, ranking, settings, problems, exitCode } = await rankFiles(path, options, io, progress);
  const report = sensitivityReport({
    rules: settings.rules,
    ranking,
    draws,
    seed,
    funding: fundingTerms(settings.funds, ranking),
    progress: progress.step,
  });
  progress.clear();
  for (const line of fileWarningLines(problems)) io.stderr(`${line}\n`);
  io.stdout(RENDERERS[format](report, table));
  tellReconciliation(io, inputs);
  return exitCode;
}
