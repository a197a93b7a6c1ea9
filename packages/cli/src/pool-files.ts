import { type PoolReport, poolReport, rankPool, ScoredPool } from '@grantscore/report';
import { Failure } from './failure.ts';
import { awardsGiven, exitCodeOf, reconciliationOf } from './file-outcomes.ts';
import { fundingTerms } from './funds-option.ts';
import { sizeOf } from './input-file.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { problemLines } from './problem-lines.ts';
import type { Progress } from './progress.ts';
import { type StreamedFiles, streamFiles } from './read-inputs.ts';
import { scoreWorkers, workersFor } from './score-workers.ts';
import { type InputOptions, type Settings, settingsOf } from './settings.ts';
import { wholeNumber } from './whole-number.ts';

/** More threads than any machine of a reviewer runs at once. */
const MOST_WORKERS = 64;

/** A pool scored while it was read, without reasons. */
export interface PooledFiles extends StreamedFiles {
  readonly settings: Settings;
  readonly report: PoolReport;
  readonly exitCode: ExitCode;
}

/** The same answers as `scoreFiles` gives, for whoever asks for no reasons: no application is kept. */
export async function poolFiles(
  path: string,
  options: InputOptions & { readonly workers?: string },
  io: Io,
  progress: Progress,
): Promise<PooledFiles> {
  const settings = await settingsOf(options);
  const { rules, profile, funds } = settings;
  const reviewed = options.determinations !== undefined;
  const pool = new ScoredPool(rules, profile, reviewed);
  const workers = workersFor(
    options.workers === undefined ? null : wholeNumber('--workers', options.workers, 1, MOST_WORKERS),
    await sizeOf(path),
  );
  const { reading } = settings;
  const setting = { rules, profile: profile.id, options: reading.options, reviewed };
  const threads = workers === 1 ? null : scoreWorkers(workers, setting, (chunk) => pool.addChunk(chunk));
  const read = await streamFiles(
    { applications: path, ...options },
    settings,
    io,
    progress,
    (application) => pool.add(application),
    threads?.elsewhere,
  ).finally(() => threads?.close());
  const { inputs } = read;
  if (inputs.refused) throw new Failure(problemLines(inputs.groups).join('\n'), EXIT.unusable);
  for (const { place, application } of inputs.withdrawn) pool.withdraw(place, application);
  progress.step('ranking');
  const competitions = rankPool(pool);
  const report = poolReport(pool, {
    competitions,
    funding: fundingTerms(funds, { competitions }),
    awards: awardsGiven(inputs),
    reconciliation: reconciliationOf(inputs),
  });
  progress.clear();
  return { ...read, settings, report, exitCode: exitCodeOf(inputs) };
}
