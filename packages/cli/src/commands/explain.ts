import { problemMessage, quoted } from '@grantscore/core';
import { renderExplanation } from '@grantscore/report';
import { unusable, wrongUsage } from '../failure.ts';
import type { ExitCode, Io } from '../io.ts';
import { progressOn } from '../progress.ts';
import { scoreFiles } from '../score-files.ts';
import type { InputOptions } from '../settings.ts';
import { fileWarningLines } from '../warning-lines.ts';

interface ExplainOptions extends InputOptions {
  readonly full: boolean;
}

/** `grantscore explain`: one application in words. Its place depends on the others, so all of them are scored. */
export async function explainCommand(
  io: Io,
  path: string,
  id: string,
  options: ExplainOptions,
): Promise<ExitCode> {
  const { model, inputs, problems, exitCode } = await scoreFiles(path, options, io, progressOn(io));
  for (const line of fileWarningLines(problems)) io.stderr(`${line}\n`);
  for (const { file, quarantined } of inputs.files) {
    const row = quarantined.find(({ application }) => application === id);
    if (row !== undefined && !inputs.applications.some((application) => application.id === id)) {
      throw unusable(
        `${quoted(id)} is quarantined and was not scored: ${file}: ${row.reasons.map(problemMessage).join('; ')}`,
      );
    }
  }
  try {
    io.stdout(renderExplanation(model, id, { full: options.full }));
  } catch (error) {
    if (error instanceof RangeError) throw wrongUsage(error.message);
    throw error;
  }
  return exitCode;
}
