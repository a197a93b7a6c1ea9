import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileFailure, systemCode, unusable } from './failure.ts';
import type { Progress } from './progress.ts';

/** A file to be written: its name in the folder and its text, in one piece or many. */
export interface OutputFile {
  readonly name: string;
  readonly text: string | Iterable<string>;
}

/**
 * Writes files into a folder whole or not at all: beside it first, then each renamed into place. Files of an earlier run that
 * this one does not write (`owned` names) are removed, so that what stands there belongs to one run.
 * @throws Failure if the folder cannot be written; nothing in it has changed then.
 */
export async function writeFolder(
  path: string,
  files: readonly OutputFile[],
  owned: readonly string[],
  progress: Progress,
): Promise<void> {
  const folder = resolve(path);
  const parent = dirname(folder);
  const existing = await stat(folder).catch(() => null);
  if (existing !== null && !existing.isDirectory())
    throw unusable(`\`${path}\`: this is a file, and a folder for the outputs was expected`);
  let beside: string | null = null;
  const discard = () => (beside === null ? Promise.resolve() : rm(beside, { recursive: true, force: true }));
  const interrupted = () => {
    void discard().finally(() => process.exit(130));
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    // On the same disk as the folder, so that renaming is one step: within it where it is there already.
    beside = join(existing === null ? parent : folder, `.${basename(folder)}.writing-${process.pid}`);
    await rm(beside, { recursive: true, force: true });
    await mkdir(beside, { recursive: true });
    for (const { name, text } of files) {
      await pipeline(Readable.from(told(name, text, progress)), createWriteStream(join(beside, name)));
    }
    if (existing === null) {
      await rename(beside, folder);
      return;
    }
    for (const { name } of files) await rename(join(beside, name), join(folder, name));
    const written = new Set(files.map(({ name }) => name));
    for (const name of owned) if (!written.has(name)) await rm(join(folder, name), { force: true });
    await discard();
  } catch (error) {
    await discard();
    if (systemCode(error) === '') throw error;
    throw fileFailure(path, error);
  } finally {
    progress.clear();
    process.removeListener('SIGINT', interrupted);
    process.removeListener('SIGTERM', interrupted);
  }
}

function* told(name: string, text: OutputFile['text'], progress: Progress): Generator<string> {
  let characters = 0;
  for (const part of typeof text === 'string' ? [text] : text) {
    characters += part.length;
    progress.step(`writing ${name}: ${(characters / 1e6).toFixed(0)} MB`);
    yield part;
  }
}
