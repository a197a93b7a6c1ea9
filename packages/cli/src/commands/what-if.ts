import { compile } from '@grantscore/core';
import { renderWhatIf, renderWhatIfMarkdown, type WhatIfReport, whatIfReport } from '@grantscore/report';
import { refuseQuarantined, told } from '../asked-application.ts';
import { choice } from '../choice.ts';
import { wrongUsage } from '../failure.ts';
import { goalsOf } from '../goal.ts';
import type { ExitCode, Io } from '../io.ts';
import { progressOn } from '../progress.ts';
import { rankFiles } from '../score-files.ts';
import type { InputOptions } from '../settings.ts';
import { fileWarningLines } from '../warning-lines.ts';

interface WhatIfOptions extends InputOptions {
  readonly goal?: string;
  readonly answers: string;
  /** `text`, `md` or `json`. */
  readonly format: string;
}

const RENDERERS = {
  text: renderWhatIf,
  md: renderWhatIfMarkdown,
  json: (report: WhatIfReport) => `${JSON.stringify(report, null, 2)}\n`,
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
  const answers = answersOf(options.answers);
  const progress = progressOn(io);
  const { inputs, ranking, settings, problems, exitCode } = await rankFiles(path, options, io, progress);
  progress.clear();
  for (const line of fileWarningLines(problems)) io.stderr(`${line}\n`);
  refuseQuarantined(id, inputs);
  const rules = compile(settings.rules);
  io.stdout(RENDERERS[format](told(() => whatIfReport({ rules, ranking, application: id, goals, answers }))));
  return exitCode;
}

function answersOf(text: string): number {
  const answers = Number(text);
  if (/^\d+$/.test(text) && answers >= 1 && answers <= MOST_ANSWERS) return answers;
  throw wrongUsage(`--answers: \`${text}\` is not a whole number from 1 to ${MOST_ANSWERS}`);
}
