import { readInWords, replacedInWords } from '@grantscore/report';
import { checkRecord } from '../check-record.ts';
import { choice } from '../choice.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { problemLines } from '../problem-lines.ts';
import { progressOn } from '../progress.ts';
import { checkFiles } from '../read-inputs.ts';
import { type InputOptions, settingsOf } from '../settings.ts';

interface CheckOptions extends InputOptions {
  /** `text` or `json`. */
  readonly format: string;
}

/** `grantscore check`: what is wrong with the files; nothing is scored. */
export async function checkCommand(io: Io, path: string, options: CheckOptions): Promise<ExitCode> {
  const format = choice('--format', options.format, ['text', 'json']);
  const settings = await settingsOf(options);
  const check = await checkFiles({ applications: path, ...options }, settings, io, progressOn(io));
  if (format === 'json') io.stdout(checkRecord(check, settings.rules));
  else {
    for (const line of problemLines(check.groups)) io.stdout(`${line}\n`);
    if (check.refused) io.stdout('nothing would be scored\n');
    for (const { kind, file, answersOf, read, accepted, quarantined, replaced } of check.refused
      ? []
      : check.files) {
      const verb = kind === 'applications' && answersOf === undefined ? 'would score' : 'would use';
      io.stdout(
        `${file}: read ${readInWords(read, answersOf)} = ${verb} ${accepted} + would quarantine ${quarantined}${replacedInWords(replaced)}\n`,
      );
    }
  }
  if (check.refused) return EXIT.unusable;
  return check.files.some(({ quarantined }) => quarantined > 0) ? EXIT.quarantined : EXIT.scored;
}
