import { renderExplanation } from '@grantscore/report';
import { refuseQuarantined, told } from '../asked-application.ts';
import type { ExitCode, Io } from '../io.ts';
import { progressOn } from '../progress.ts';
import { scoreFiles } from '../score-files.ts';
import type { InputOptions } from '../settings.ts';
import { tellReconciliation } from '../tell-reconciliation.ts';
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
  refuseQuarantined(id, inputs);
  io.stdout(told(() => renderExplanation(model, id, { full: options.full })));
  tellReconciliation(io, inputs);
  return exitCode;
}
