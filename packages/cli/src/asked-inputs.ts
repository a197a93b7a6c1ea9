import { basename } from 'node:path';
import type { AskedInputs } from '@grantscore/report';
import { isFile } from './load-rules.ts';
import type { InputOptions } from './settings.ts';

/** The options that change what a command reads and how it scores it, in the order of the help; the executor changes nothing. */
const FILES = [
  'subawards',
  'determinations',
  'with',
  'withSubawards',
  'withDeterminations',
  'awards',
  'withAwards',
  'mapping',
] as const satisfies readonly (keyof InputOptions)[];
const RULES = ['ruleSet', 'solicitation'] as const satisfies readonly (keyof InputOptions)[];
const SETTINGS = [
  'profile',
  'funds',
  'encoding',
  'delimiter',
  'decimal',
  'dateFormat',
  'setSeparator',
  'limit',
] as const satisfies readonly (keyof InputOptions)[];

/** How a run was asked for, for commands that are to read the same; files by their names alone, since outputs name no machine. */
export function askedInputs(path: string, options: InputOptions): AskedInputs {
  const given = (
    name: (typeof FILES | typeof RULES | typeof SETTINGS)[number],
    told: (value: string) => string,
  ) => [options[name] ?? []].flat().flatMap((value) => [flagOf(name), told(value)]);
  const { fundingLine } = options;
  return {
    applications: basename(path),
    options: [
      ...RULES.flatMap((name) => given(name, (value) => (isFile(value) ? basename(value) : value))),
      ...FILES.flatMap((name) => given(name, (value) => basename(value))),
      ...SETTINGS.flatMap((name) => given(name, (value) => value)),
      ...(fundingLine === undefined || fundingLine === 'stop' ? [] : [flagOf('fundingLine'), fundingLine]),
    ],
  };
}

/** `--date-format` for `dateFormat`. */
function flagOf(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
