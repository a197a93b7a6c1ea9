import { readFile, stat } from 'node:fs/promises';
import { quoted } from '@grantscore/core';
import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import { fileFailure, unusable } from './failure.ts';
import { jsonFault } from './json-fault.ts';
import { type PlaceInFile, placeInFile } from './place-in-file.ts';
import { yamlWords } from './yaml-words.ts';

/** How often aliases may repeat what they stand for; a few lines of YAML can ask for gigabytes. */
const MOST_ALIASES = 100;

/** The largest file that is read as rules; the built-in rule sets have a fiftieth of it. */
const MOST_BYTES = 5_000_000;

/** What a file says, and where in it each part of that stands. */
export interface DataFile {
  readonly data: unknown;
  readonly place: PlaceInFile;
}

/** What a data file is expected to be. */
export interface DataFileOptions {
  /** In words, with an article. */
  readonly what: string;
  /** Whether every scalar of a YAML file is a text as it is written, `007` and `yes` among them. */
  readonly texts?: boolean;
}

const RULES: DataFileOptions = { what: 'a rule set or solicitation' };

/**
 * The data of a JSON or YAML file, told by its name. A key that stands twice is an error in both.
 * @throws Failure in one line, with the place, for a file that cannot be read.
 */
export async function readDataFile(
  path: string,
  { what, texts = false }: DataFileOptions = RULES,
): Promise<DataFile> {
  const { size } = await stat(path).catch((error: unknown) => {
    throw fileFailure(path, error);
  });
  if (size > MOST_BYTES)
    throw unusable(`\`${path}\`: the file has ${size} bytes, and ${what} has at most ${MOST_BYTES}`);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileFailure(path, error);
  });
  const text = utf8Of(bytes, path);
  const nothing = unusable(`\`${path}\`: the file is empty; ${what} was expected`);
  if (text.trim() === '') throw nothing;
  const json = /\.json$/i.test(path);
  if (json) checkJson(path, text);
  const schema = texts && !json ? 'failsafe' : 'core';
  const lines = new LineCounter();
  const document = parseDocument(text, {
    prettyErrors: true,
    uniqueKeys: true,
    schema,
    lineCounter: lines,
    // A tag could ask for something other than data; those of the core schema name what is there anyway.
    resolveKnownTags: false,
  });
  const [problem] = [
    ...document.errors,
    ...document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED'),
  ];
  if (problem !== undefined)
    throw unusable(`\`${path}\`: ${placeOf(problem)}${yamlWords(problem, text, problem.pos[0])}`);
  if (document.contents === null) throw nothing;
  try {
    return { data: document.toJS({ maxAliasCount: MOST_ALIASES }), place: placeInFile(document, lines) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const [, unknown] = /^Unresolved alias.*: (.*)$/.exec(error.message) ?? [];
    const words =
      unknown === undefined
        ? 'its aliases (`*name`) repeat too much of it; write out what they stand for'
        : `\`*${unknown}\` stands for nothing; its anchor \`&${unknown}\` must stand before it`;
    throw unusable(`\`${path}\`: ${words}`);
  }
}

/** Without its byte order mark. Lenient decoding would put other characters in the place of what is not UTF-8. */
function utf8Of(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unusable(`\`${path}\`: it is not text in UTF-8; save it again as UTF-8`);
  }
}

function checkJson(path: string, text: string): void {
  const fault = jsonFault(text);
  if (fault === null) return;
  const before = text.slice(0, fault.at).split('\n');
  const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  const [character] = text.slice(fault.at);
  if (fault.inText)
    throw unusable(
      `\`${path}\`: ${place}: the text that begins here does not end on its line, or holds a \`\\\` that means nothing; this is not JSON`,
    );
  const found = character === undefined ? 'the file ends' : `${quoted(character)} stands`;
  throw unusable(`\`${path}\`: ${place}: ${found} where ${fault.expected} was expected; this is not JSON`);
}

function placeOf({ linePos }: YAMLError): string {
  const [start] = linePos ?? [];
  return start === undefined ? '' : `line ${start.line}, column ${start.col}: `;
}
