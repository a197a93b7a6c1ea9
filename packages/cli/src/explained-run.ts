import { writeCsv } from '@grantscore/csv';
import {
  type ReportInput,
  type ReportModel,
  rankingTable,
  renderHtmlParts,
  renderJsonParts,
  renderMarkdownParts,
  renderScoreSummary,
} from '@grantscore/report';
import { askedInputs } from './asked-inputs.ts';
import type { Io } from './io.ts';
import type { Progress } from './progress.ts';
import { scoreFiles } from './score-files.ts';
import type { Format, ScoredRun } from './scored-run.ts';
import type { InputOptions } from './settings.ts';

/** A run with its reasons, and all that writes them: loaded only where somebody asks for them. */
export async function explainedRun(
  path: string,
  options: InputOptions,
  io: Io,
  progress: Progress,
  sensitivity: ReportInput['sensitivity'],
): Promise<ScoredRun> {
  const { inputs, digests, settings, model, problems, exitCode } = await scoreFiles(
    path,
    options,
    io,
    progress,
    sensitivity,
  );
  const { header, counts } = model;
  return {
    ...{ settings, header, counts, digests, exitCode },
    files: inputs.files,
    groups: problems,
    summary: (how) => renderScoreSummary(model, how),
    render: (format) =>
      format === 'html' ? renderHtmlParts(model, askedInputs(path, options)) : RENDERERS[format](model),
  };
}

const RENDERERS: Readonly<
  Record<Exclude<Format, 'html'>, (model: ReportModel) => string | Iterable<string>>
> = {
  csv: (model) => writeCsv(rankingTable(model)),
  json: renderJsonParts,
  md: renderMarkdownParts,
};
