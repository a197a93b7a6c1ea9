import { EXIT, type ExitCode, type Io } from '../io.ts';
import { problemLines } from '../problem-lines.ts';
import { progressOn } from '../progress.ts';
import { readFiles } from '../read-inputs.ts';
import { type InputOptions, settingsOf } from '../settings.ts';

/** `grantscore check`: what is wrong with the files; nothing is scored. */
export async function checkCommand(io: Io, path: string, options: InputOptions): Promise<ExitCode> {
  const settings = await settingsOf(options);
  const { inputs } = await readFiles({ applications: path, ...options }, settings, io, progressOn(io));
  for (const line of problemLines(inputs)) io.stdout(`${line}\n`);
  if (inputs.refused) {
    io.stdout('nothing would be scored\n');
    return EXIT.unusable;
  }
  for (const { kind, file, read, accepted, quarantined } of inputs.files) {
    const verb = kind === 'applications' ? 'would score' : 'would use';
    io.stdout(`${file}: read ${read} = ${verb} ${accepted} + would quarantine ${quarantined.length}\n`);
  }
  return inputs.files.some(({ quarantined }) => quarantined.length > 0) ? EXIT.quarantined : EXIT.scored;
}
