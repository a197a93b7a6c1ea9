import type { Application } from '@grantscore/core';
import {
  checkInputs,
  type Elsewhere,
  type InputCheck,
  type InputFiles,
  type InputKind,
  type Inputs,
  type Mapping,
  readInputs,
  type StreamedInputs,
  streamInputs,
} from '@grantscore/csv';
import { unusable, wrongUsage } from './failure.ts';
import { type InputDigest, type InputFile, openInput } from './input-file.ts';
import type { Io } from './io.ts';
import type { Progress } from './progress.ts';
import type { Settings } from './settings.ts';

/** The files that a command was given, by their flags; `-` is standard input. */
export interface InputPaths {
  readonly applications: string;
  readonly subawards?: string;
  readonly determinations?: string;
  readonly awards?: string;
  /** Corrected quarantine files of the file of their kind, in the order in which they are read. */
  readonly with?: readonly string[];
  readonly withSubawards?: readonly string[];
  readonly withDeterminations?: readonly string[];
  readonly withAwards?: readonly string[];
}

/** What the files say, joined, and what each file was. */
export interface ReadInputs {
  readonly inputs: Inputs;
  readonly digests: () => readonly (InputDigest & { readonly kind: InputKind; readonly corrected?: true })[];
}

/** The kinds of input file, in the order in which they are read. */
export const KINDS = [
  'applications',
  'subawards',
  'determinations',
  'awards',
] as const satisfies readonly InputKind[];

/** The flag of each kind's corrected quarantine file. */
const CORRECTIONS = {
  applications: 'with',
  subawards: 'withSubawards',
  determinations: 'withDeterminations',
  awards: 'withAwards',
} as const satisfies Record<InputKind, keyof InputPaths>;

/** Every path that a command was given, of whatever kind. */
export function pathsOf(paths: InputPaths): readonly string[] {
  return KINDS.flatMap((kind) => [paths[kind] ?? [], paths[CORRECTIONS[kind]] ?? []].flat());
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
    return { inputs, digests: () => digestsOf(opened) };
  } finally {
    progress.clear();
  }
}

/** What files say that were read as a stream, and what each file was. */
export interface StreamedFiles extends Pick<ReadInputs, 'digests'> {
  readonly inputs: StreamedInputs;
}

/** Whether the applications of a run can be scored while they are read, and read once more where that must be. */
export function canStream(paths: InputPaths): boolean {
  // What is corrected depends on all the rows, which are kept then.
  return paths.applications !== '-' && KINDS.every((kind) => (paths[CORRECTIONS[kind]] ?? []).length === 0);
}

/**
 * Opens and reads every file and hands on application after application.
 * @throws Failure as {@link readFiles} does, and for a file that is another when it is read again.
 */
export async function streamFiles(
  paths: InputPaths,
  { rules, reading, mapping }: Pick<Settings, 'rules' | 'reading' | 'mapping'>,
  io: Io,
  progress: Progress,
  take: (application: Application) => void,
  elsewhere?: Elsewhere,
): Promise<StreamedFiles> {
  const opened = await openFiles(paths, reading.unpacked, io, progress);
  let again: InputFile | null = null;
  try {
    const inputs = await streamInputs(
      {
        ...inputsOf(opened, mapping?.mapping),
        again: async () => {
          again = await openInput(paths.applications, reading.unpacked, io, progress);
          return again.source;
        },
      },
      rules,
      reading.options,
      take,
      elsewhere,
    );
    const digests = () => digestsOf(opened);
    if (again !== null && (again as InputFile).digest().sha256 !== digests()[0]?.sha256)
      throw unusable(
        `\`${paths.applications}\`: it changed while it was read; let it be finished, and run again`,
      );
    return { inputs, digests };
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

function digestsOf(opened: readonly OpenedFile[]): ReturnType<ReadInputs['digests']> {
  return opened.map(({ kind, corrected, file }) => ({
    kind,
    ...(corrected && { corrected }),
    ...file.digest(),
  }));
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
    const { [kind]: path, [CORRECTIONS[kind]]: corrections = [] } = paths;
    if (path === undefined && corrections.length > 0)
      throw wrongUsage(`--with-${kind}: give the file that it corrects too, --${kind} FILE`);
    const given = [path ?? [], corrections].flat();
    for (const [i, one] of given.entries())
      opened.push({ kind, corrected: i > 0, file: await openInput(one, unpacked, io, progress) });
  }
  return opened;
}

function inputsOf(opened: readonly OpenedFile[], mapping: Mapping | undefined): InputFiles {
  const named = (kind: InputKind, corrected: boolean) =>
    opened
      .filter((one) => one.kind === kind && one.corrected === corrected)
      .map(({ file }) => ({ file: file.name, source: file.source }));
  const [[applications], [subawards], [determinations], [awards]] = [
    named('applications', false),
    named('subawards', false),
    named('determinations', false),
    named('awards', false),
  ];
  if (applications === undefined) throw wrongUsage('no applications file was given');
  return {
    applications: { ...applications, ...(mapping && { mapping }) },
    ...(subawards && { subawards }),
    ...(determinations && { determinations }),
    ...(awards && { awards }),
    corrections: Object.fromEntries(KINDS.map((kind) => [kind, named(kind, true)])),
  };
}
