import { wrongUsage } from './failure.ts';
import { pathsOf } from './read-inputs.ts';
import type { InputOptions } from './settings.ts';

/** What a comparison was told of its two sides, besides what every command that reads applications is told. */
export interface CompareFlags extends InputOptions {
  readonly from?: string;
  readonly to?: string;
  readonly solicitationFrom?: string;
  readonly solicitationTo?: string;
  readonly profileFrom?: string;
  readonly profileTo?: string;
  readonly applicationsTo?: string;
  readonly subawardsTo?: string;
  readonly determinationsTo?: string;
}

/** One side as any command would be told of it. */
export interface ComparedOptions {
  readonly path: string;
  readonly options: InputOptions;
}

/** The flags that tell the two sides apart. */
const APART = [
  'from',
  'to',
  'solicitationFrom',
  'solicitationTo',
  'profileFrom',
  'profileTo',
  'applicationsTo',
  'subawardsTo',
  'determinationsTo',
] as const satisfies readonly (keyof CompareFlags)[];

/** What each side was told. @throws Failure where nothing tells them apart, or both would read standard input. */
export function comparedOptions(
  path: string,
  flags: CompareFlags,
): { readonly from: ComparedOptions; readonly to: ComparedOptions } {
  if (APART.every((name) => flags[name] === undefined))
    throw wrongUsage(
      'what is compared with what? give --from and --to for two rule sets, --profile-from and --profile-to for two profiles, or --applications-to FILE for other answers',
    );
  const from = {
    path,
    options: {
      ...flags,
      ...named({ ruleSet: flags.from, solicitation: flags.solicitationFrom, profile: flags.profileFrom }),
    },
  };
  const to = {
    path: flags.applicationsTo ?? path,
    options: {
      ...withoutCorrections(flags),
      ...named({
        ruleSet: flags.to,
        solicitation: flags.solicitationTo,
        profile: flags.profileTo,
        subawards: flags.subawardsTo,
        determinations: flags.determinationsTo,
      }),
    },
  };
  const read = [from, to].flatMap((side) => pathsOf({ applications: side.path, ...side.options }));
  if (read.filter((one) => one === '-').length > 1)
    throw wrongUsage(
      'standard input (`-`) can be read once, and each side reads its files; save it as a file first',
    );
  return { from, to };
}

/** Corrections are of the rows of one file: where the second side has another, they are not for it. */
function withoutCorrections(flags: CompareFlags): InputOptions {
  const { with: applications, withSubawards, withDeterminations, ...rest } = flags;
  return {
    ...rest,
    ...named({
      with: flags.applicationsTo === undefined ? applications : undefined,
      withSubawards: flags.subawardsTo === undefined ? withSubawards : undefined,
      withDeterminations: flags.determinationsTo === undefined ? withDeterminations : undefined,
    }),
  };
}

/** Only what was given, so that nothing overrides what both sides share. */
function named<Options extends object>(
  options: Options,
): { [Name in keyof Options]?: NonNullable<Options[Name]> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Options]?: NonNullable<Options[Name]>;
  };
}
