import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileFailure, systemCode } from './failure.ts';
import { guardInterruption } from './interruption.ts';
import { isFolder } from './output-claim.ts';
import { swapIn } from './output-swap.ts';
import type { Progress } from './progress.ts';
import { writeText } from './write-text.ts';

/** A file to be written: its name in the folder and its text, in one piece or many. */
export interface OutputFile {
  readonly name: string;
  readonly text: string | Iterable<string>;
}

/**
 * Writes files into a folder whole or not at all: beside it first, then each renamed into place. An interruption before the renaming
 * leaves nothing, one during it waits for its end.
 * @param earlier - Names of an earlier run's outputs: those that this one does not write are removed, so that what stands there belongs
 * to one run.
 * @throws Failure if the folder cannot be written; nothing in it has changed then.
 */
export async function writeFolder(
  path: string,
  files: readonly OutputFile[],
  earlier: readonly string[],
  progress: Progress,
): Promise<void> {
  const folder = resolve(path);
  const existing = await isFolder(path);
  // On the same disk as the folder, so that renaming is one step: within it where it is there already.
  const beside = join(existing ? folder : dirname(folder), `.${basename(folder)}.writing-${process.pid}`);
  let made: string | undefined;
  const discard = async () => {
    await rm(beside, { recursive: true, force: true }).catch(() => {});
    if (made !== undefined) await removeEmpty(dirname(beside), made);
  };
  const guard = guardInterruption(discard);
  try {
    await rm(beside, { recursive: true, force: true });
    made = await mkdir(beside, { recursive: true });
    for (const { name, text } of files) await writeText(join(beside, name), told(name, text, progress));
    guard.hold();
    const names = files.map(({ name }) => name);
    if (existing) {
      const gone = earlier.filter((name) => !names.includes(name));
      await swapIn(folder, beside, names, gone);
      await rm(beside, { recursive: true, force: true }).catch(() => {});
    } else await rename(beside, folder);
  } catch (error) {
    // The signal removes the files under the writer's hands, and then ends the process.
    if (guard.undoing()) await new Promise(() => {});
    await discard();
    if (systemCode(error) === '') throw error;
    throw fileFailure(path, error);
  } finally {
    progress.clear();
    guard.release();
  }
}

/** Removes folders from `from` up to `last` that are empty; anything in one of them ends it. */
async function removeEmpty(from: string, last: string): Promise<void> {
  for (let at = from; at.length >= last.length; at = dirname(at)) {
    const removed = await rmdir(at).then(
      () => true,
      () => false,
    );
    if (!removed) return;
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
