import { fc } from '@fast-check/jest';
import { type AppliedRuleSet, RECORD_FACTS, type ScalarFactData } from '@grantscore/core';
import { looseCell, rightCell } from './drawn-cells.ts';

/** An applications file with a row for each application, as the texts of its cells. */
export interface DrawnFile {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Draws applications files of a rule set. Most rows are right but for a cell or two, some are wrong in most cells; each has an id of its
 * own, none is blank. A few columns are missing.
 */
export function drawnFile(rules: AppliedRuleSet): fc.Arbitrary<DrawnFile> {
  const columns = columnsOf(rules);
  const right = fc.tuple(...columns.map((column) => column.right));
  const loose = fc.tuple(...columns.map((column) => column.loose));
  const slip = fc.oneof(...columns.map((column, at) => column.loose.map((text) => ({ at, text }))));
  const slipped = fc
    .tuple(right, fc.array(slip, { maxLength: 2 }))
    .map(([texts, slips]) => slips.reduce((all, { at, text }) => all.with(at, text), texts));
  const row = fc.tuple(
    mostly('A#', '00#', " '=# ", 'A #', '1.5E+0#', 'A\t#', ''),
    mostly('Town of X', ' a ', "'-", '-', '', ' '),
    fc.oneof({ weight: 19, arbitrary: slipped }, { weight: 1, arbitrary: loose }),
  );
  const missing = fc.uniqueArray(fc.nat(columns.length - 1), { maxLength: 3 });
  return fc
    .tuple(fc.array(row, { minLength: 1, maxLength: 200, size: 'max' }), missing)
    .map(([rows, gone]) => {
      const kept = (cells: readonly string[]) => cells.filter((_, at) => !gone.includes(at));
      return {
        header: ['application_id', 'applicant_name', ...kept(columns.map(({ header }) => header))],
        rows: rows
          .map(([id, name, texts], i) => [id.replace('#', String(i + 1)), name, ...kept(texts)])
          .filter((texts) => texts.some((text) => text.trim() !== '')),
      };
    });
}

/** The text of a file whose cells are what they are drawn as. */
export function csvText({ header, rows }: DrawnFile): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [header, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function mostly(usual: string, ...others: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));
}

interface DrawnColumn {
  readonly header: string;
  readonly right: fc.Arbitrary<string>;
  readonly loose: fc.Arbitrary<string>;
}

/** Every column that the file can have, with evidence for some of the facts. */
function columnsOf(rules: AppliedRuleSet): readonly DrawnColumn[] {
  const asked = rules.facts.filter((fact): fact is ScalarFactData => fact.type !== 'table');
  const headerOf = ({ column, id }: ScalarFactData) => column ?? id;
  const words = fc.string({ unit: 'grapheme-ascii', maxLength: 8 });
  return [
    { header: 'competition_id', right: words, loose: words },
    ...RECORD_FACTS.map((fact) => ({ header: fact.column, right: rightCell(fact), loose: looseCell(fact) })),
    ...asked.map((fact) => ({
      header: headerOf(fact),
      right: fact.answeredBy === 'reviewer' ? fc.constantFrom('', ' ') : rightCell(fact),
      loose: looseCell(fact),
    })),
    ...asked
      .filter((_, i) => i % 5 === 0)
      .map((fact) => ({ header: `${headerOf(fact)}.evidence`, right: words, loose: words })),
  ];
}
