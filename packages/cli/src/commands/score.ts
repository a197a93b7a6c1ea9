import { join } from 'node:path';
import { joinedTable, quarantineTable, writeCsv } from '@grantscore/csv';
import {
  rankingTable,
  renderHtmlParts,
  renderJsonParts,
  renderMarkdownParts,
  renderScoreSummary,
  USUAL_WEIGHTINGS,
} from '@grantscore/report';
import { BYTE_ORDER_MARK } from '../byte-order-mark.ts';
import { choice } from '../choice.ts';
import type { ExitCode, Io } from '../io.ts';
import { claimFolder, RUN_RECORD } from '../output-claim.ts';
import { type OutputFile, writeFolder } from '../output-folder.ts';
import { progressOn } from '../progress.ts';
import { KINDS, pathsOf } from '../read-inputs.ts';
import { runRecord } from '../run-record.ts';
import { type ScoredFiles, scoreFiles } from '../score-files.ts';
import type { InputOptions } from '../settings.ts';
import { fileWarningLines, rowWarningLines } from '../warning-lines.ts';

interface ScoreOptions extends InputOptions {
  readonly out?: string;
  readonly format: string;
}

const OUTPUTS = {
  csv: { name: 'ranking.csv', render: ({ model }: ScoredFiles) => writeCsv(rankingTable(model)) },
  json: { name: 'report.json', render: ({ model }: ScoredFiles) => renderJsonParts(model) },
  md: { name: 'report.md', render: ({ model }: ScoredFiles) => renderMarkdownParts(model) },
  html: { name: 'report.html', render: ({ model }: ScoredFiles) => renderHtmlParts(model) },
} as const;
type Format = keyof typeof OUTPUTS;

const QUARANTINES = {
  applications: 'quarantine.csv',
  subawards: 'quarantine-subawards.csv',
  determinations: 'quarantine-determinations.csv',
  awards: 'quarantine-awards.csv',
} as const;

/** `grantscore score`: the ranking, with a reason for every point. */
export async function scoreCommand(io: Io, path: string, options: ScoreOptions): Promise<ExitCode> {
  const formats = formatsOf(options.format);
  const { out } = options;
  const earlier = out === undefined ? [] : await claim(out, path, formats, options);
  const progress = progressOn(io);
  // How firm a ranking is stands in reports alone.
  const told = out !== undefined && formats.some((format) => format !== 'csv');
  const scored = await scoreFiles(path, options, io, progress, told ? USUAL_WEIGHTINGS : null);
  for (const line of [...fileWarningLines(scored.problems), ...rowWarningLines(scored.problems)])
    io.stderr(`${line}\n`);
  if (out === undefined) {
    io.stdout(renderScoreSummary(scored.model));
    return scored.exitCode;
  }
  const files = outputFiles(scored, formats);
  await writeFolder(out, files, earlier, progress);
  io.stdout(renderScoreSummary(scored.model, { moreIn: join(out, OUTPUTS.csv.name) }));
  io.stdout(`wrote ${files.map(({ name }) => join(out, name)).join(' ')}\n`);
  return scored.exitCode;
}

/** The folder's outputs of an earlier run. @throws Failure if writing there could lose anything else. */
function claim(
  out: string,
  applications: string,
  formats: readonly Format[],
  options: ScoreOptions,
): Promise<readonly string[]> {
  const tables = { ...options, applications };
  const read = KINDS.filter((kind) => tables[kind] !== undefined);
  const names = {
    mayWrite: [
      ...formats.map((format) => OUTPUTS[format].name),
      ...read.map((kind) => QUARANTINES[kind]),
      RUN_RECORD,
    ],
    known: [...Object.values(OUTPUTS).map(({ name }) => name), ...Object.values(QUARANTINES), RUN_RECORD],
  };
  const inputs = [
    ...pathsOf({ ...options, applications }),
    options.mapping,
    options.ruleSet,
    options.solicitation,
  ].filter((file) => file !== undefined);
  return claimFolder(out, names, inputs);
}

function outputFiles(scored: ScoredFiles, formats: readonly Format[]): readonly OutputFile[] {
  const quarantines = KINDS.flatMap((kind) => {
    const files = scored.inputs.files.filter((file) => file.kind === kind && file.quarantined.length > 0);
    return files.length === 0
      ? []
      : [
          {
            name: QUARANTINES[kind],
            text: `${BYTE_ORDER_MARK}${writeCsv(joinedTable(files.map(quarantineTable)))}`,
          },
        ];
  });
  const files = [
    ...formats.map((format) => ({ name: OUTPUTS[format].name, text: OUTPUTS[format].render(scored) })),
    ...quarantines,
  ];
  const names = [...files.map(({ name }) => name), RUN_RECORD];
  return [...files, { name: RUN_RECORD, text: runRecord(scored, formats, names) }];
}

function formatsOf(list: string): readonly Format[] {
  const known = Object.keys(OUTPUTS) as Format[];
  const asked = list.split(',').map((name) => choice('--format', name.trim(), known));
  return known.filter((name) => asked.includes(name));
}
