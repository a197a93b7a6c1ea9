import { lstat, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileFailure, systemCode, unusable, wrongUsage } from './failure.ts';

/** The record of a run that stands beside its outputs and names them. */
export const RUN_RECORD = 'run.json';

/** Names in the folder of outputs. */
export interface OutputNames {
  /** Those that this run may write, as far as can be told before anything is read. */
  readonly mayWrite: readonly string[];
  /** Those that any run can write. */
  readonly known: readonly string[];
}

/**
 * Makes sure that a run may write into a folder: nothing is lost but the outputs of an earlier run, and those only where its `run.json`
 * lists them.
 * @param inputs - Every file that the run reads; what is none is passed over.
 * @returns The names of the earlier run's outputs.
 * @throws Failure naming the file that is in the way; nothing was read or written.
 */
export async function claimFolder(
  path: string,
  { mayWrite, known }: OutputNames,
  inputs: readonly string[],
): Promise<readonly string[]> {
  if (!(await isFolder(path))) return [];
  const folder = resolve(path);
  const earlier = await earlierOutputs(folder, known);
  const own = await identities(inputs);
  for (const name of new Set([...mayWrite, ...earlier])) {
    const shown = `\`${join(path, name)}\``;
    const there = await lstat(join(folder, name)).catch(() => null);
    if (there === null) continue;
    if (there.isDirectory())
      throw wrongUsage(`${shown}: this is a directory, and a file is to be written there; ${ELSEWHERE}`);
    const identity = await identityOf(join(folder, name));
    if (identity !== null && own.has(identity))
      throw wrongUsage(`${shown} is an input of this run and would be lost; choose another folder for --out`);
    if (!earlier.includes(name))
      throw wrongUsage(
        `${shown} is there already, and no ${RUN_RECORD} beside it says that grantscore wrote it; ${ELSEWHERE}`,
      );
  }
  return earlier;
}

/** What to do about a file in the way. */
export const ELSEWHERE = 'choose another folder for --out, or move it away';

/** Whether the folder is there. @throws Failure if it is named by nothing, or something else stands in its place. */
export async function isFolder(path: string): Promise<boolean> {
  if (path.trim() === '')
    throw wrongUsage('--out: a folder was expected and nothing stands there; write --out review/');
  const found = await stat(resolve(path)).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw fileFailure(path, error);
  });
  if (found !== null && !found.isDirectory())
    throw unusable(`\`${path}\`: this is a file, and a folder for the outputs was expected`);
  return found !== null;
}

/** What an earlier run wrote into the folder, by its own record; nothing where the record is not ours. Unknown names do not count. */
async function earlierOutputs(folder: string, known: readonly string[]): Promise<readonly string[]> {
  const text = await readFile(join(folder, RUN_RECORD), 'utf8').catch(() => '');
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return [];
  }
  if (typeof record !== 'object' || record === null) return [];
  if (!('grantscore' in record) || !('outputs' in record)) return [];
  const { outputs } = record;
  if (!Array.isArray(outputs) || !outputs.includes(RUN_RECORD)) return [];
  return known.filter((name) => outputs.includes(name));
}

async function identities(paths: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all(paths.map(identityOf));
  return new Set(found.filter((identity) => identity !== null));
}

/** One for all the names of a file: links, second names, other spellings. Null where there is no file. */
async function identityOf(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found === null ? null : `${found.dev}:${found.ino}`;
}
