import type { AppliedRuleSet, DecimalFactData, DecimalText } from '@grantscore/core';
import { cellReader } from './cells/read-cell.ts';
import { APPLICATION_ID, AWARD_COLUMNS } from './columns.ts';
import type { ByteSource } from './decode.ts';
import type { FileReading } from './file-reading.ts';
import { undefused } from './formula-guard.ts';
import { type ReadingOptions, readFile } from './read-file.ts';

/** What was decided of one application. */
export interface AwardRow {
  /** US dollars, above zero; null where nothing was awarded. */
  readonly amount: DecimalText | null;
  /** The written reason, of an award or of its absence; empty where none was given. */
  readonly reason: string;
}

const AMOUNT = {
  id: 'award.amount',
  label: 'amount awarded',
  type: 'money',
  minimum: '0',
  question: 'How much was awarded?',
} as const satisfies DecimalFactData;

/** Reads an awards file by itself: a row for each application that a decision was written down for. */
export function readAwards(
  source: ByteSource,
  { file, ...options }: ReadingOptions & { readonly file: string; readonly rules: AppliedRuleSet },
): Promise<FileReading<AwardRow>> {
  const read = cellReader(AMOUNT, options.formats);
  return readFile<AwardRow>(
    source,
    file,
    {
      kind: 'awards',
      columns: AWARD_COLUMNS,
      idHeader: APPLICATION_ID,
      rowReader: (header) => {
        const at = (name: (typeof AWARD_COLUMNS)[number]['header']) => header.indexOf(name);
        const [idAt, amountAt, reasonAt] = [at(APPLICATION_ID), at('amount'), at('reason')];
        return (row) => {
          if (row.application === null)
            row.report('cell_required', idAt, 'write the id of the application it is about');
          const answer = read(row.texts[amountAt] ?? '');
          if (answer.status === 'refused') row.report(answer.code, amountAt, answer.expected, answer.nearest);
          else if (answer.warning !== undefined)
            row.report(answer.warning.code, amountAt, answer.warning.expected);
          const amount = answer.status === 'provided' ? String(answer.value) : null;
          return {
            amount: amount !== null && /[1-9]/.test(amount) ? amount : null,
            reason: undefused(row.texts[reasonAt] ?? '').trim(),
          };
        };
      },
    },
    options,
  );
}
