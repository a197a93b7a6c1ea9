import { join } from 'node:path';
import { quarantineTable, writeCsv } from '@grantscore/csv';
import { rankingTable, renderJsonParts, renderMarkdownParts, renderScoreSummary } from '@grantscore/report';
import { choice } from '../choice.ts';
import type { ExitCode, Io } from '../io.ts';
import { type OutputFile, writeFolder } from '../output-folder.ts';
import { progressOn } from '../progress.ts';
import { runRecord } from '../run-record.ts';
import { type InputOptions, type ScoredFiles, scoreFiles } from '../score-files.ts';

interface ScoreOptions extends InputOptions {
  readonly out?: string;
  readonly format: string;
}

const OUTPUTS = {
  csv: { name: 'ranking.csv', render: ({ model }: ScoredFiles) => writeCsv(rankingTable(model)) },
  json: { name: 'report.json', render: ({ model }: ScoredFiles) => renderJsonParts(model) },
  md: { name: 'report.md', render: ({ model }: ScoredFiles) => renderMarkdownParts(model) },
} as const;
type Format = keyof typeof OUTPUTS;

const QUARANTINES = {
  applications: 'quarantine.csv',
  subawards: 'quarantine-subawards.csv',
  determinations: 'quarantine-determinations.csv',
} as const;

/** `grantscore score`: the ranking, with a reason for every point. */
export async function scoreCommand(io: Io, path: string, options: ScoreOptions): Promise<ExitCode> {
  const formats = formatsOf(options.format);
  const progress = progressOn(io);
  const scored = await scoreFiles(path, options, io, progress);
  const { out } = options;
  if (out === undefined) {
    io.stdout(renderScoreSummary(scored.model));
    return scored.exitCode;
  }
  const files = outputFiles(scored, formats);
  const owned = [
    ...Object.values(OUTPUTS).map(({ name }) => name),
    ...Object.values(QUARANTINES),
    'run.json',
  ];
  await writeFolder(out, files, owned, progress);
  io.stdout(renderScoreSummary(scored.model, { moreIn: join(out, OUTPUTS.csv.name) }));
  io.stdout(`wrote ${files.map(({ name }) => join(out, name)).join(' ')}\n`);
  return scored.exitCode;
}

function outputFiles(scored: ScoredFiles, formats: readonly Format[]): readonly OutputFile[] {
  const quarantines = scored.inputs.files
    .filter(({ quarantined }) => quarantined.length > 0)
    .map((file) => ({ name: QUARANTINES[file.kind], text: writeCsv(quarantineTable(file)) }));
  return [
    ...formats.map((format) => ({ name: OUTPUTS[format].name, text: OUTPUTS[format].render(scored) })),
    ...quarantines,
    { name: 'run.json', text: runRecord(scored, formats) },
  ];
}

function formatsOf(list: string): readonly Format[] {
  const known = Object.keys(OUTPUTS) as Format[];
  const asked = list.split(',').map((name) => choice('--format', name.trim(), known));
  return known.filter((name) => asked.includes(name));
}
