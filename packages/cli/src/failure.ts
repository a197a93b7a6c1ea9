import { EXIT, type ExitCode } from './io.ts';

/** Ends the command with a message for the user, no stack, and an exit code. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The command was called in a way it cannot be. */
export function wrongUsage(message: string): Failure {
  return new Failure(message, EXIT.usage);
}

/** What was given cannot be used at all; nothing was written. */
export function unusable(message: string): Failure {
  return new Failure(message, EXIT.unusable);
}

/** An error of the file system, for the file or folder of that name. */
export function fileFailure(name: string, error: unknown): Failure {
  return unusable(`\`${name}\`: ${fileSentence(error)}`);
}

/** An error of the file system in words. */
export function fileSentence(error: unknown): string {
  return SENTENCES.get(systemCode(error)) ?? (error instanceof Error ? error.message : String(error));
}

const SENTENCES: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file; check the name and the folder you are in'],
  ['EISDIR', 'this is a directory, and a file was expected'],
  ['ENOTDIR', 'a part of this path is a file, not a directory'],
  ['EACCES', 'this machine does not allow reading or writing it'],
  ['EPERM', 'this machine does not allow reading or writing it'],
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk can only be read'],
]);

/** The code that Node gives its errors, `ENOENT`; empty where there is none. */
export function systemCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
