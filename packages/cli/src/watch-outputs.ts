import { fileSentence, systemCode } from './failure.ts';
import { EXIT, type ExitCode } from './io.ts';

/**
 * Watches standard output and standard error: a reader that has gone away (`| head`) changes nothing but what is seen; anything else that
 * keeps text from being written is told in one line, and the process ends with it, however late it is noticed.
 * @returns The exit code for it, as soon as there is one.
 */
export function watchOutputs(): () => ExitCode | null {
  let failure: ExitCode | null = null;
  const watch = (stream: NodeJS.WriteStream, name: string) => {
    stream.on('error', (error) => {
      if (systemCode(error) === 'EPIPE' || failure !== null) return;
      failure = EXIT.unusable;
      process.exitCode = failure;
      process.stderr.write(`grantscore: ${name}: ${fileSentence(error)}\n`);
    });
  };
  watch(process.stdout, 'standard output');
  watch(process.stderr, 'standard error');
  return () => failure;
}
