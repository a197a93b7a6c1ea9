import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder of the repository. */
const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const EXAMPLES = join(ROOT, 'examples');

/** One command of an example, as its `runs.json` has it, run in the example's own folder. */
export interface ExampleRun {
  readonly args: readonly string[];
  readonly exitCode: number;
  /** The file with all that the command prints on standard output. */
  readonly stdout: string;
  /** The file with all that it prints on standard error; nothing where there is none. */
  readonly stderr?: string;
  /** The folder with all that it writes, where it writes: `from` is what `--out` says, `expected` is kept in the example. */
  readonly folder?: { readonly from: string; readonly expected: string };
}

export interface Example {
  readonly name: string;
  readonly path: string;
  readonly readme: string;
  readonly runs: readonly ExampleRun[];
}

/** Every folder of `examples/`, by name. @throws Error if one has no `runs.json` or no `README.md`. */
export function readExamples(): readonly Example[] {
  return readdirSync(EXAMPLES)
    .filter((name) => statSync(join(EXAMPLES, name)).isDirectory())
    .sort()
    .map((name) => {
      const path = join(EXAMPLES, name);
      return {
        name,
        path,
        readme: readFileSync(join(path, 'README.md'), 'utf8'),
        runs: JSON.parse(readFileSync(join(path, 'runs.json'), 'utf8')) as readonly ExampleRun[],
      };
    });
}

/** Whether a run is compared with it; everything else in the folder is input. */
function isExpected(name: string): boolean {
  return name.startsWith('expected');
}

/** A copy of the inputs in a folder of its own, so that nothing is ever written into the repository. */
export function copyOfInputs({ path }: Example): string {
  const copy = mkdtempSync(join(tmpdir(), 'grantscore-example-'));
  for (const name of readdirSync(path)) if (!isExpected(name)) cpSync(join(path, name), join(copy, name));
  return copy;
}

/** Every file of a folder, by name, as text; none where there is no folder. */
export function readFolder(path: string): ReadonlyMap<string, string> {
  const names = existsSync(path) ? readdirSync(path).sort() : [];
  return new Map(names.map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}
