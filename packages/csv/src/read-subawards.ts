import { type AppliedRuleSet, Questionnaire, type TableRow } from '@grantscore/core';
import { APPLICATION_ID, headerOf, subawardColumns, subawardsTable } from './columns.ts';
import type { ByteSource } from './decode.ts';
import { attest, factColumns } from './fact-column.ts';
import type { FileReading } from './file-reading.ts';
import { foundProblem } from './found-problem.ts';
import { type ReadingOptions, readFile } from './read-file.ts';

export interface FileOptions extends ReadingOptions {
  /** The file's name without its folder. */
  readonly file: string;
  readonly rules: AppliedRuleSet;
}

/** Reads a subawards file by itself: a row of the table for each subaward. Where no table is in use its cells are not read, with a warning. */
export async function readSubawards(
  source: ByteSource,
  { file, rules, ...options }: FileOptions,
): Promise<FileReading<TableRow>> {
  const known = subawardsTable(rules);
  const columns = known?.inUse ? known.table.columns : [];
  const reading = await readFile<TableRow>(
    source,
    file,
    {
      kind: 'subawards',
      columns:
        known === null
          ? [{ header: APPLICATION_ID, label: 'application id', required: true, inUse: true }]
          : subawardColumns(known.table),
      idHeader: APPLICATION_ID,
      rowReader: (header) => {
        const id = header.indexOf(APPLICATION_ID);
        const facts = factColumns(columns, header, options.formats, headerOf);
        const questionnaire = new Questionnaire(facts.map(({ fact }) => fact.id));
        return (row) => {
          if (row.application === null)
            row.report('cell_required', id, 'write the id of the application it belongs to');
          return questionnaire.answersByFact(facts.map((at) => attest(at, row, header)));
        };
      },
    },
    options,
  );
  if (known?.inUse || reading.refused) return reading;
  const notInUse = foundProblem('file_not_in_use', file, 'its rows are counted and their cells are not read');
  return {
    ...reading,
    problems: [notInUse, ...reading.problems.filter(({ code }) => code !== 'column_unknown')],
  };
}
