import { lstat, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Puts files into a folder in the place of others, name after name, each by renaming it. The files that were there go to `beside/earlier`
 * for the while; if a step fails, those before it are undone, so that the folder is as it was.
 * @param names - Of the files in `beside` that go into the folder.
 * @param gone - Names in the folder that go without another in their place.
 */
export async function swapIn(
  folder: string,
  beside: string,
  names: readonly string[],
  gone: readonly string[],
): Promise<void> {
  const earlier = join(beside, 'earlier');
  await mkdir(earlier);
  const undo: (() => Promise<void>)[] = [];
  const move = async (from: string, to: string) => {
    await rename(from, to);
    undo.unshift(() => rename(to, from));
  };
  try {
    for (const name of [...names, ...gone]) {
      const there = await lstat(join(folder, name)).catch(() => null);
      if (there !== null) await move(join(folder, name), join(earlier, name));
      if (names.includes(name)) await move(join(beside, name), join(folder, name));
    }
  } catch (error) {
    for (const step of undo) await step().catch(() => {});
    throw error;
  }
}
