import { compile, decimal, type Executor, problemMessage, type Scorecard, score } from '@grantscore/core';
import { type Inputs, type ProblemGroup, problemTally } from '@grantscore/csv';
import {
  type AwardsGiven,
  type FileReconciliation,
  type PoolReport,
  poolReport,
  type Ranking,
  type ReportInput,
  type ReportModel,
  rank,
  rankPool,
  reportModel,
  ScoredPool,
} from '@grantscore/report';
import { Failure } from './failure.ts';
import { fundingTerms } from './funds-option.ts';
import { sizeOf } from './input-file.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { problemLines } from './problem-lines.ts';
import type { Progress } from './progress.ts';
import { type ReadInputs, readFiles, type StreamedFiles, streamFiles } from './read-inputs.ts';
import { scoreWorkers, workersFor } from './score-workers.ts';
import { type InputOptions, type Settings, settingsOf } from './settings.ts';
import { wholeNumber } from './whole-number.ts';

/** A pool of applications, scored and ranked. */
export interface RankedFiles extends ReadInputs {
  readonly settings: Settings;
  /** What is wrong with the files, by kind. */
  readonly problems: readonly ProblemGroup[];
  readonly ranking: Ranking;
  readonly exitCode: ExitCode;
}

/** The same with everything that a report says of it. */
export interface ScoredFiles extends RankedFiles {
  readonly model: ReportModel;
}

/** Reads the files, scores and ranks them; the same for every command, so that all give the same answers. */
export async function rankFiles(
  path: string,
  options: InputOptions,
  io: Io,
  progress: Progress,
): Promise<RankedFiles> {
  const settings = await settingsOf(options);
  const { profile } = settings;
  const executor = await executorOf(settings);
  const read = await readFiles({ applications: path, ...options }, settings, io, progress);
  const { inputs } = read;
  const tally = problemTally();
  for (const problem of inputs.problems) tally.add(problem);
  const problems = tally.groups();
  if (inputs.refused) throw new Failure(problemLines(problems).join('\n'), EXIT.unusable);
  const scorecards: Scorecard[] = [];
  for (const application of inputs.applications) {
    scorecards.push(score(await executor.evaluate(application), profile.id));
    progress.step(`scoring: ${scorecards.length} of ${inputs.applications.length}`);
  }
  progress.step('ranking');
  const ranking = rank(scorecards, profile);
  const quarantined = inputs.files.some((file) => file.quarantined.length > 0);
  return { ...read, settings, problems, ranking, exitCode: quarantined ? EXIT.quarantined : EXIT.scored };
}

/**
 * The same, with the report made.
 * @param sensitivity - What is drawn to say how firm the ranking is; by default the report does not say it.
 */
export async function scoreFiles(
  path: string,
  options: InputOptions,
  io: Io,
  progress: Progress,
  sensitivity: ReportInput['sensitivity'] = null,
): Promise<ScoredFiles> {
  const ranked = await rankFiles(path, options, io, progress);
  const { inputs, settings, ranking } = ranked;
  progress.step('explaining');
  const reasons = new Set(inputs.files.flatMap((file) => file.quarantined.flatMap((row) => row.reasons)));
  const model = reportModel({
    rules: settings.rules,
    ranking,
    funding: fundingTerms(settings.funds, ranking),
    awards: awardsGiven(inputs),
    sensitivity,
    reconciliation: reconciliationOf(inputs),
    problems: inputs.problems.filter((problem) => !reasons.has(problem)),
  });
  progress.clear();
  return { ...ranked, model };
}

/** More threads than any machine of a reviewer runs at once. */
const MOST_WORKERS = 64;

/** A pool scored while it was read, without reasons. */
export interface PooledFiles extends StreamedFiles {
  readonly settings: Settings;
  readonly report: PoolReport;
  readonly exitCode: ExitCode;
}

/** The same answers as {@link scoreFiles} gives, for whoever asks for no reasons: no application is kept. */
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
  const quarantined = inputs.files.some((file) => file.quarantined.length > 0);
  return { ...read, settings, report, exitCode: quarantined ? EXIT.quarantined : EXIT.scored };
}

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
function awardsGiven({ awards, files }: Pick<Inputs, 'awards' | 'files'>): AwardsGiven | null {
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

/** The interpreter brings json-rules-engine with it, so it is loaded only where it is asked for. */
async function executorOf({ executor, rules }: Settings): Promise<Executor> {
  if (executor === 'compiled') return compile(rules);
  const { interpret } = await import('@grantscore/core/interpreter');
  return interpret(rules);
}
