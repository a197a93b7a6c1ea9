import { writeFile } from 'node:fs/promises';
import { problemMessage } from '@grantscore/core';
import { suggestMapping } from '@grantscore/csv';
import { fileFailure, systemCode, unusable, wrongUsage } from '../failure.ts';
import { openInput } from '../input-file.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { loadRules, type RuleOptions } from '../load-rules.ts';
import { progressOn } from '../progress.ts';
import { type ReadingFlags, readingOf } from '../reading-options.ts';

interface SuggestOptions extends RuleOptions, ReadingFlags {
  readonly out?: string;
}

/** `grantscore mapping suggest`: a draft of a mapping, for a person to complete. A file that is there is never written over. */
export async function mappingSuggestCommand(
  io: Io,
  path: string,
  options: SuggestOptions,
): Promise<ExitCode> {
  const { out } = options;
  if (out?.trim() === '')
    throw wrongUsage('--out: a file was expected and nothing stands there; write --out mapping.yaml');
  const reading = readingOf(options);
  const rules = await loadRules(options);
  const progress = progressOn(io);
  const { name, source } = await openInput(path, reading.unpacked, io, progress);
  const suggestion = await suggestMapping(source, { file: name, rules, ...reading.options });
  progress.clear();
  if ('problem' in suggestion) throw unusable(`${name}: ${problemMessage(suggestion.problem)}`);
  if (out === undefined) {
    io.stdout(suggestion.yaml);
    return EXIT.scored;
  }
  await writeFile(out, suggestion.yaml, { flag: 'wx' }).catch((error: unknown) => {
    if (systemCode(error) === 'EEXIST')
      throw wrongUsage(`\`${out}\` is there already, perhaps completed by somebody; name another file`);
    throw fileFailure(out, error);
  });
  io.stdout(`wrote ${out}; complete it, then give it to check or score as --mapping ${out}\n`);
  return EXIT.scored;
}
