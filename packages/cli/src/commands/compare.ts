import { writeCsv } from '@grantscore/csv';
import {
  type CompareReport,
  type CompareSide,
  causesTable,
  compareReport,
  jsonText,
  movesTable,
  renderCompare,
  renderCompareHtml,
} from '@grantscore/report';
import { choice } from '../choice.ts';
import { type CompareFlags, comparedOptions } from '../compared-options.ts';
import { reconciliationOf } from '../file-outcomes.ts';
import { fundingTerms } from '../funds-option.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { progressOn } from '../progress.ts';
import { type RankedFiles, rankFiles } from '../score-files.ts';
import { fileWarningLines } from '../warning-lines.ts';

interface CompareOptions extends CompareFlags {
  /** `text`, `html`, `json` or `csv`. */
  readonly format: string;
  /** Which table the CSV is. */
  readonly table: string;
}

const TABLES = { moves: movesTable, causes: causesTable } as const;

const RENDERERS = {
  text: renderCompare,
  html: renderCompareHtml,
  json: jsonText,
  csv: (report: CompareReport, table: keyof typeof TABLES) => writeCsv(TABLES[table](report)),
} as const;

/** `grantscore compare`: two rankings of a pool, and what caused each change of score. */
export async function compareCommand(io: Io, path: string, options: CompareOptions): Promise<ExitCode> {
  const format = choice('--format', options.format, Object.keys(RENDERERS) as (keyof typeof RENDERERS)[]);
  const table = choice('--table', options.table, Object.keys(TABLES) as (keyof typeof TABLES)[]);
  const asked = comparedOptions(path, options);
  const progress = progressOn(io);
  const from = await rankFiles(asked.from.path, asked.from.options, io, progress);
  const to = await rankFiles(asked.to.path, asked.to.options, io, progress);
  progress.clear();
  // Funds are told of the competitions of both sides together: one may be on one of them alone.
  const competitions = [...from.ranking.competitions, ...to.ranking.competitions];
  const distinct = [...new Map(competitions.map((own) => [own.competition, own])).values()];
  const report = compareReport(sideOf(from, distinct), sideOf(to, distinct));
  const shared = asked.from.path === asked.to.path;
  for (const line of warningLines(from, to, shared)) io.stderr(`${line}\n`);
  io.stdout(RENDERERS[format](report, table));
  return [from, to].some(({ exitCode }) => exitCode === EXIT.quarantined) ? EXIT.quarantined : EXIT.scored;
}

function sideOf(
  { settings, ranking, inputs }: RankedFiles,
  competitions: Parameters<typeof fundingTerms>[1]['competitions'],
): CompareSide {
  const quarantined = inputs.files.flatMap((file) => file.quarantined);
  return {
    rules: settings.rules,
    ranking,
    funding: fundingTerms(settings.funds, { competitions }),
    files: reconciliationOf(inputs),
    quarantined: new Set(quarantined.flatMap(({ application }) => application ?? [])),
  };
}

/** What one rule set does not ask of a file that both read, the other may: only what neither reads is worth a warning. */
function warningLines(from: RankedFiles, to: RankedFiles, shared: boolean): readonly string[] {
  const [first, second] = [fileWarningLines(from.problems), fileWarningLines(to.problems)];
  return shared ? first.filter((line) => second.includes(line)) : [...new Set([...first, ...second])];
}
