import { type InputKind, type Inputs, readInputs } from '@grantscore/csv';
import { wrongUsage } from './failure.ts';
import { type InputDigest, type InputFile, openInput } from './input-file.ts';
import type { Io } from './io.ts';
import type { Progress } from './progress.ts';
import type { Settings } from './settings.ts';

/** The files that a command was given; `-` is standard input. */
export interface InputPaths {
  readonly applications: string;
  readonly subawards?: string;
  readonly determinations?: string;
}

/** What the files say, joined, and what each file was. */
export interface ReadInputs {
  readonly inputs: Inputs;
  readonly digests: readonly (InputDigest & { readonly kind: InputKind })[];
}

/** The kinds of input file, in the order in which they are read. */
export const KINDS = ['applications', 'subawards', 'determinations'] as const satisfies readonly InputKind[];

/** Opens and reads every file. @throws Failure for a file that is not there, or for standard input given twice. */
export async function readFiles(
  paths: InputPaths,
  { rules, reading }: Pick<Settings, 'rules' | 'reading'>,
  io: Io,
  progress: Progress,
): Promise<ReadInputs> {
  const given = KINDS.flatMap((kind) => (paths[kind] === undefined ? [] : [{ kind, path: paths[kind] }]));
  if (given.filter(({ path }) => path === '-').length > 1)
    throw wrongUsage('standard input (`-`) can be read once, and stands for more than one file here');
  const files = new Map<InputKind, InputFile>();
  for (const { kind, path } of given) files.set(kind, await openInput(path, reading.unpacked, io, progress));
  const input = (kind: InputKind) => {
    const file = files.get(kind);
    return file === undefined ? undefined : { file: file.name, source: file.source };
  };
  try {
    const applications = input('applications');
    if (applications === undefined) throw wrongUsage('no applications file was given');
    const [subawards, determinations] = [input('subawards'), input('determinations')];
    const inputs = await readInputs(
      { applications, ...(subawards && { subawards }), ...(determinations && { determinations }) },
      rules,
      reading.options,
    );
    return { inputs, digests: [...files].map(([kind, file]) => ({ kind, ...file.digest() })) };
  } finally {
    progress.clear();
  }
}
