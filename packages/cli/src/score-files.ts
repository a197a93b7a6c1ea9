import { type CompiledRuleSet, compile, type Executor, type Scorecard, score } from '@grantscore/core';
import { type ProblemGroup, problemTally } from '@grantscore/csv';
import { type Ranking, type ReportInput, type ReportModel, rank, reportModel } from '@grantscore/report';
import { Failure } from './failure.ts';
import { awardsGiven, exitCodeOf, reconciliationOf } from './file-outcomes.ts';
import { fundingTerms } from './funds-option.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { problemLines } from './problem-lines.ts';
import type { Progress } from './progress.ts';
import { type ReadInputs, readFiles } from './read-inputs.ts';
import { type InputOptions, type Settings, settingsOf } from './settings.ts';

/** A pool of applications, scored and ranked. */
export interface RankedFiles extends ReadInputs {
  readonly settings: Settings;
  /** What is wrong with the files, by kind. */
  readonly problems: readonly ProblemGroup[];
  readonly ranking: Ranking;
  /** The rules as they were compiled; null where the interpreter was asked for. */
  readonly compiled: CompiledRuleSet | null;
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
  const compiled = settings.executor === 'compiled' ? compile(settings.rules) : null;
  const executor = compiled ?? (await interpreterOf(settings));
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
  return { ...read, settings, problems, ranking, compiled, exitCode: exitCodeOf(inputs) };
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

/** The interpreter brings json-rules-engine with it, so it is loaded only where it is asked for. */
async function interpreterOf({ rules }: Settings): Promise<Executor> {
  const { interpret } = await import('@grantscore/core/interpreter');
  return interpret(rules);
}
