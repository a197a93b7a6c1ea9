import { join } from 'node:path';
import { joinedTable, quarantineTable, writeCsv, writeCsvParts } from '@grantscore/csv';
import { rankingRows, renderSummary, USUAL_WEIGHTINGS } from '@grantscore/report';
import { BYTE_ORDER_MARK } from '../byte-order-mark.ts';
import { choice } from '../choice.ts';
import type { ExitCode, Io } from '../io.ts';
import { claimFolder, RUN_RECORD } from '../output-claim.ts';
import { type OutputFile, writeFolder } from '../output-folder.ts';
import { poolFiles } from '../pool-files.ts';
import { type Progress, progressOn } from '../progress.ts';
import { canStream, KINDS, pathsOf } from '../read-inputs.ts';
import { runRecord } from '../run-record.ts';
import { type Format, OUTPUTS, type ScoredRun } from '../scored-run.ts';
import type { InputOptions } from '../settings.ts';
import { fileWarningLines, rowWarningLines } from '../warning-lines.ts';

interface ScoreOptions extends InputOptions {
  readonly out?: string;
  readonly format: string;
  /** How many threads read and score. */
  readonly workers?: string;
}

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
  const listed = out === undefined || formats.every((format) => format === 'csv');
  const inPool = listed && options.executor === 'compiled' && canStream({ applications: path, ...options });
  const run = inPool
    ? await pooledRun(path, options, io, progress)
    : // How firm a ranking is stands in reports alone.
      await (await import('../explained-run.ts')).explainedRun(
        path,
        options,
        io,
        progress,
        listed ? null : USUAL_WEIGHTINGS,
      );
  for (const line of [...fileWarningLines(run.groups), ...rowWarningLines(run.groups)])
    io.stderr(`${line}\n`);
  if (out === undefined) {
    io.stdout(run.summary({}));
    return run.exitCode;
  }
  const files = outputFiles(run, formats);
  await writeFolder(out, files, earlier, progress);
  io.stdout(run.summary({ moreIn: join(out, OUTPUTS.csv) }));
  io.stdout(`wrote ${files.map(({ name }) => join(out, name)).join(' ')}\n`);
  return run.exitCode;
}

/** Of a run whose reasons nobody asks for, no application is kept: see docs/adr/0013-what-a-scored-pool-keeps.md. */
async function pooledRun(
  path: string,
  options: ScoreOptions,
  io: Io,
  progress: Progress,
): Promise<ScoredRun> {
  const { inputs, digests, settings, report, exitCode } = await poolFiles(path, options, io, progress);
  const { header, counts } = report.summary;
  return {
    ...{ settings, header, counts, digests, exitCode },
    files: inputs.files,
    groups: inputs.groups,
    summary: (how) => renderSummary(report.summary, how),
    // Only the ranking can be asked for.
    render: () => writeCsvParts(rankingRows(report.ranking)),
  };
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
      ...formats.map((format) => OUTPUTS[format]),
      ...read.map((kind) => QUARANTINES[kind]),
      RUN_RECORD,
    ],
    known: [...Object.values(OUTPUTS), ...Object.values(QUARANTINES), RUN_RECORD],
  };
  const inputs = [
    ...pathsOf({ ...options, applications }),
    options.mapping,
    options.ruleSet,
    options.solicitation,
  ].filter((file) => file !== undefined);
  return claimFolder(out, names, inputs);
}

function outputFiles(run: ScoredRun, formats: readonly Format[]): readonly OutputFile[] {
  const quarantines = KINDS.flatMap((kind) => {
    const files = run.files.filter((file) => file.kind === kind && file.quarantined.length > 0);
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
    ...formats.map((format) => ({ name: OUTPUTS[format], text: run.render(format) })),
    ...quarantines,
  ];
  const names = [...files.map(({ name }) => name), RUN_RECORD];
  return [...files, { name: RUN_RECORD, text: runRecord(run, formats, names) }];
}

function formatsOf(list: string): readonly Format[] {
  const known = Object.keys(OUTPUTS) as Format[];
  const asked = list.split(',').map((name) => choice('--format', name.trim(), known));
  return known.filter((name) => asked.includes(name));
}
