import { join } from 'node:path';
import { dataDictionaryTable, templateTables, writeCsv } from '@grantscore/csv';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { loadRules, type RuleOptions } from '../load-rules.ts';
import { writeFolder } from '../output-folder.ts';
import { progressOn } from '../progress.ts';

interface TemplateOptions extends RuleOptions {
  readonly out?: string;
}

/** `grantscore template`: the blank CSV files and what may be written in them. */
export async function templateCommand(io: Io, options: TemplateOptions): Promise<ExitCode> {
  const rules = await loadRules(options);
  const tables = [
    ...templateTables(rules),
    { name: 'data-dictionary.csv', table: dataDictionaryTable(rules) },
  ];
  const files = tables.map(({ name, table }) => ({ name, text: writeCsv(table) }));
  const { out } = options;
  if (out === undefined) {
    io.stdout(files[0]?.text ?? '');
    io.stderr(
      'this is the blank applications file; --out FOLDER also writes the others and the data dictionary\n',
    );
    return EXIT.scored;
  }
  await writeFolder(out, files, [], progressOn(io));
  io.stdout(`wrote ${files.map(({ name }) => join(out, name)).join(' ')}\n`);
  return EXIT.scored;
}
