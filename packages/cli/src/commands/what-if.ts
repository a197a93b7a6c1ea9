import { compile } from '@grantscore/core';
import { jsonText, renderWhatIf, renderWhatIfMarkdown, whatIfReport } from '@grantscore/report';
import { refuseQuarantined, told } from '../asked-application.ts';
import { choice } from '../choice.ts';
import { fundingTerms } from '../funds-option.ts';
import { goalsOf, requireFunds } from '../goal.ts';
import type { ExitCode, Io } from '../io.ts';
import { progressOn } from '../progress.ts';
import { rankFiles } from '../score-files.ts';
import type { InputOptions } from '../settings.ts';
import { tellReconciliation } from '../tell-reconciliation.ts';
import { fileWarningLines } from '../warning-lines.ts';
import { wholeNumber } from '../whole-number.ts';

interface WhatIfOptions extends InputOptions {
  readonly goal?: string;
  readonly answers: string;
  /** `text`, `md` or `json`. */
  readonly format: string;
}

const RENDERERS = {
  text: renderWhatIf,
  md: renderWhatIfMarkdown,
  json: jsonText,
} as const;

/** More than this many answers at once are too many sets to read, and soon too many to go through. */
const MOST_ANSWERS = 6;

/** `grantscore what-if`: the smallest sets of answers that would change an application's score or place. */
export async function whatIfCommand(
  io: Io,
  path: string,
  id: string,
  options: WhatIfOptions,
): Promise<ExitCode> {
  const format = choice('--format', options.format, Object.keys(RENDERERS) as (keyof typeof RENDERERS)[]);
  const goals = goalsOf(options.goal);
  const answers = wholeNumber('--answers', options.answers, 1, MOST_ANSWERS);
  const progress = progressOn(io);
  const ranked = await rankFiles(path, options, io, progress);
  const { inputs, ranking, settings, problems, exitCode } = ranked;
  progress.clear();
  for (const line of fileWarningLines(problems)) io.stderr(`${line}\n`);
  refuseQuarantined(id, inputs);
  const rules = ranked.compiled ?? compile(settings.rules);
  const funding = fundingTerms(settings.funds, ranking);
  requireFunds(goals, id, ranking, funding, settings.rules);
  progress.step('looking for sets of answers');
  try {
    const report = told(() => whatIfReport({ rules, ranking, application: id, goals, answers, funding }));
    progress.clear();
    io.stdout(RENDERERS[format](report));
  } finally {
    progress.clear();
  }
  tellReconciliation(io, inputs);
  return exitCode;
}
