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

/** The files that a command was given, by their flags; `-` is standard input. */
export interface InputPaths {
  readonly applications: string;
  readonly subawards?: string;
  readonly determinations?: string;
  /** Corrected quarantine files, each of the file of its kind. */
  readonly with?: string;
  readonly withSubawards?: string;
  readonly withDeterminations?: string;
}

/** What the files say, joined, and what each file was. */
export interface ReadInputs {
  readonly inputs: Inputs;
  readonly digests: readonly (InputDigest & { readonly kind: InputKind; readonly corrected?: true })[];
}

/** The kinds of input file, in the order in which they are read. */
export const KINDS = ['applications', 'subawards', 'determinations'] as const satisfies readonly InputKind[];

/** The flag of each kind's corrected quarantine file. */
const CORRECTIONS = {
  applications: 'with',
  subawards: 'withSubawards',
  determinations: 'withDeterminations',
} as const satisfies Record<InputKind, keyof InputPaths>;

/** Every path that a command was given, of whatever kind. */
export function pathsOf(paths: InputPaths): readonly string[] {
  return KINDS.flatMap((kind) => [paths[kind], paths[CORRECTIONS[kind]]]).filter(
    (path) => path !== undefined,
  );
}

interface OpenedFile {
  readonly kind: InputKind;
  readonly corrected: boolean;
  readonly file: InputFile;
}

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
    return {
      inputs,
      digests: opened.map(({ kind, corrected, file }) => ({
        kind,
        ...(corrected && { corrected }),
        ...file.digest(),
      })),
    };
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
): Promise<readonly OpenedFile[]> {
  if (pathsOf(paths).filter((path) => path === '-').length > 1)
    throw wrongUsage('standard input (`-`) can be read once, and stands for more than one file here');
  const opened: OpenedFile[] = [];
  for (const kind of KINDS) {
    const [path, correction] = [paths[kind], paths[CORRECTIONS[kind]]];
    if (path === undefined && correction !== undefined)
      throw wrongUsage(`--with-${kind}: give the file that it corrects too, --${kind} FILE`);
    for (const [one, corrected] of [
      [path, false],
      [correction, true],
    ] as const) {
      if (one !== undefined)
        opened.push({ kind, corrected, file: await openInput(one, unpacked, io, progress) });
    }
  }
  return opened;
}

function inputsOf(opened: readonly OpenedFile[], mapping: Mapping | undefined): InputFiles {
  const files = (corrected: boolean) =>
    Object.fromEntries(
      opened
        .filter((one) => one.corrected === corrected)
        .map(({ kind, file }) => [kind, { file: file.name, source: file.source }]),
    ) as NonNullable<InputFiles['corrections']>;
  const { applications, ...others } = files(false);
  if (applications === undefined) throw wrongUsage('no applications file was given');
  const corrections = files(true);
  return {
    applications: { ...applications, ...(mapping && { mapping }) },
    ...others,
    ...(Object.keys(corrections).length > 0 && { corrections }),
  };
}
