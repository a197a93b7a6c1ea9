import {
  checkInputs,
  type InputCheck,
  type InputFiles,
  type InputKind,
  type Inputs,
  type Mapping,
  readInputs,
} from '@grantscore/csv';
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
  { rules, reading, mapping }: Pick<Settings, 'rules' | 'reading' | 'mapping'>,
  io: Io,
  progress: Progress,
): Promise<ReadInputs> {
  const opened = await openFiles(paths, reading.unpacked, io, progress);
  try {
    const inputs = await readInputs(inputsOf(opened, mapping?.mapping), rules, reading.options);
    return { inputs, digests: [...opened].map(([kind, file]) => ({ kind, ...file.digest() })) };
  } finally {
    progress.clear();
  }
}

/** Opens every file and finds what is wrong with it, in little memory. @throws Failure as {@link readFiles} does. */
export async function checkFiles(
  paths: InputPaths,
  { rules, reading, mapping }: Pick<Settings, 'rules' | 'reading' | 'mapping'>,
  io: Io,
  progress: Progress,
): Promise<InputCheck> {
  const opened = await openFiles(paths, reading.unpacked, io, progress);
  try {
    return await checkInputs(inputsOf(opened, mapping?.mapping), rules, reading.options);
  } finally {
    progress.clear();
  }
}

async function openFiles(
  paths: InputPaths,
  unpacked: number,
  io: Io,
  progress: Progress,
): Promise<ReadonlyMap<InputKind, InputFile>> {
  const given = KINDS.flatMap((kind) => (paths[kind] === undefined ? [] : [{ kind, path: paths[kind] }]));
  if (given.filter(({ path }) => path === '-').length > 1)
    throw wrongUsage('standard input (`-`) can be read once, and stands for more than one file here');
  const opened = new Map<InputKind, InputFile>();
  for (const { kind, path } of given) opened.set(kind, await openInput(path, unpacked, io, progress));
  return opened;
}

function inputsOf(opened: ReadonlyMap<InputKind, InputFile>, mapping: Mapping | undefined): InputFiles {
  const input = (kind: InputKind) => {
    const file = opened.get(kind);
    return file && { file: file.name, source: file.source };
  };
  const [applications, subawards, determinations] = KINDS.map(input);
  if (applications === undefined) throw wrongUsage('no applications file was given');
  return {
    applications: { ...applications, ...(mapping && { mapping }) },
    ...(subawards && { subawards }),
    ...(determinations && { determinations }),
  };
}
