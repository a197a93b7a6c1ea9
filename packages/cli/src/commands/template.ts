import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataDictionaryTable, templateTables, writeCsv } from '@grantscore/csv';
import { fileFailure, systemCode, wrongUsage } from '../failure.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { loadRules, type RuleOptions } from '../load-rules.ts';
import { ELSEWHERE, isFolder } from '../output-claim.ts';
import { writeFolder } from '../output-folder.ts';
import { progressOn } from '../progress.ts';

interface TemplateOptions extends RuleOptions {
  readonly out?: string;
}

/** `grantscore template`: the blank CSV files and what may be written in them. */
export async function templateCommand(io: Io, options: TemplateOptions): Promise<ExitCode> {
  const { out } = options;
  if (out !== undefined) await isFolder(out);
  const rules = await loadRules(options);
  const tables = [
    ...templateTables(rules),
    { name: 'data-dictionary.csv', table: dataDictionaryTable(rules) },
  ];
  const files = tables.map(({ name, table }) => ({ name, text: writeCsv(table) }));
  if (out === undefined) {
    io.stdout(files[0]?.text ?? '');
    io.stderr(
      'this is the blank applications file; --out FOLDER also writes the others and the data dictionary\n',
    );
    return EXIT.scored;
  }
  for (const { name, text } of files) await keepFilled(join(out, name), text);
  await writeFolder(out, files, [], progressOn(io));
  io.stdout(`wrote ${files.map(({ name }) => join(out, name)).join(' ')}\n`);
  return EXIT.scored;
}

/** A template that somebody filled in has the name of the blank one. @throws Failure if other text than the blank file's is there. */
async function keepFilled(path: string, blank: string): Promise<void> {
  const found = await readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return blank;
    throw fileFailure(path, error);
  });
  if (found !== blank)
    throw wrongUsage(`\`${path}\` is there already and is not the blank file to be written; ${ELSEWHERE}`);
}
