import { ENCODINGS, type ReadingOptions } from '@grantscore/csv';
import { choice } from './choice.ts';
import { wrongUsage } from './failure.ts';
import { cellFormats, type FormatFlags, givenFormats } from './format-flags.ts';
import { LIMIT_NAMES, LIMITS, type LimitName } from './limit-names.ts';

/** What a command was told of how its files are to be read, as it stands on the command line. */
export interface ReadingFlags extends FormatFlags {
  readonly encoding?: string;
  readonly delimiter?: string;
  /** `NAME=NUMBER` each. */
  readonly limit: readonly string[];
}

/** How the files of a run are read. */
export interface Reading {
  readonly options: ReadingOptions;
  /** How many bytes a file may have when it is unpacked. */
  readonly unpacked: number;
  /** What was told, for `run.json`: always in the same order and the same words. */
  readonly told: Readonly<Record<string, unknown>>;
}

const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const;
type DelimiterName = keyof typeof DELIMITERS;
const DELIMITER_NAMES = Object.keys(DELIMITERS) as DelimiterName[];

/** Reads the flags. @throws Failure for one that says nothing known. */
export function readingOf(flags: ReadingFlags): Reading {
  const encoding =
    flags.encoding === undefined ? undefined : choice('--encoding', flags.encoding.toLowerCase(), ENCODINGS);
  const delimiter = flags.delimiter === undefined ? undefined : delimiterOf(flags.delimiter);
  const given = limitsOf(flags.limit);
  const { unpacked = LIMITS.unpacked, ...limits } = given;
  const written = givenFormats(flags);
  const formats = cellFormats(written);
  return {
    options: {
      limits,
      ...(encoding && { encoding }),
      ...(delimiter && { delimiter: DELIMITERS[delimiter] }),
      ...(formats && { formats }),
    },
    unpacked,
    told: {
      ...(encoding && { encoding }),
      ...(delimiter && { delimiter }),
      ...(flags.limit.length > 0 && { limits: given }),
      ...written,
    },
  };
}

/** A delimiter by name, by the character itself, or as `\t`. */
function delimiterOf(text: string): DelimiterName {
  const named = DELIMITER_NAMES.find(
    (name) => DELIMITERS[name] === text || (name === 'tab' && text === '\\t'),
  );
  return named ?? choice('--delimiter', text, DELIMITER_NAMES);
}

/** The limits that were given, in the order of all that there are. */
function limitsOf(pairs: readonly string[]): Partial<Record<LimitName, number>> {
  const given = new Map<LimitName, number>();
  for (const pair of pairs) {
    const [, written, number] = /^([^=]*)=(.*)$/.exec(pair) ?? [];
    if (written === undefined || number === undefined)
      throw wrongUsage(`--limit: \`${pair}\` is not NAME=NUMBER; write --limit cell=${LIMITS.cell}`);
    const name = choice('--limit', written, LIMIT_NAMES);
    if (given.has(name)) throw wrongUsage(`--limit: \`${name}\` is given twice; give it once`);
    if (!/^[1-9]\d{0,14}$/.test(number))
      throw wrongUsage(
        `--limit: \`${number}\` is not a whole number above zero; write --limit ${name}=${LIMITS[name]}`,
      );
    given.set(name, Number(number));
  }
  return Object.fromEntries(
    LIMIT_NAMES.flatMap((name) => (given.has(name) ? [[name, given.get(name)]] : [])),
  );
}
