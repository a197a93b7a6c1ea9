import { readFile, stat } from 'node:fs/promises';
import { quoted } from '@grantscore/core';
import { type Alias, type Document, Lexer, LineCounter, parseDocument, visit } from 'yaml';
import { fileFailure, unusable } from './failure.ts';
import { jsonFault } from './json-fault.ts';
import { type PlaceInFile, placeInFile } from './place-in-file.ts';
import { repeatedKey } from './repeated-key.ts';
import { REPEATED, yamlWords } from './yaml-words.ts';

/** How often aliases may repeat what they stand for; a few lines of YAML can ask for gigabytes. */
const MOST_ALIASES = 100;

/** The largest file that is read as rules; the built-in rule sets have a fiftieth of it. */
const MOST_BYTES = 5_000_000;

/** The most words and marks of such a file; to build what more of them say takes minutes. */
const MOST_TOKENS = 500_000;

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
  if (hasMoreTokens(text))
    throw unusable(
      `\`${path}\`: the file has more than ${MOST_TOKENS} words and marks, and ${what} has fewer; is it the right file?`,
    );
  const lines = new LineCounter();
  const document = parseDocument(text, {
    prettyErrors: true,
    uniqueKeys: false,
    stringKeys: true,
    schema,
    lineCounter: lines,
    // A tag could ask for something other than data; those of the core schema name what is there anyway.
    resolveKnownTags: false,
  });
  const [problem] = [
    ...document.errors,
    ...document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED'),
  ];
  const fault = (at: number, words: string) => {
    const { line, col } = lines.linePos(at);
    return unusable(`\`${path}\`: line ${line}, column ${col}: ${words}`);
  };
  if (problem !== undefined) throw fault(problem.pos[0], yamlWords(problem, text, problem.pos[0]));
  const repeated = repeatedKey(document);
  if (repeated !== null) throw fault(repeated.range?.[0] ?? 0, REPEATED);
  if (document.contents === null) throw nothing;
  try {
    return { data: document.toJS({ maxAliasCount: MOST_ALIASES }), place: placeInFile(document, lines) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const alias = unresolvedAlias(document);
    if (alias === null)
      throw unusable(
        `\`${path}\`: its aliases (\`*name\`) repeat too much of it; write out what they stand for`,
      );
    throw fault(
      alias.range?.[0] ?? 0,
      `\`*${alias.source}\` stands for nothing; its anchor \`&${alias.source}\` must stand before it`,
    );
  }
}

/** Tokens are counted before anything is built of them. */
function hasMoreTokens(text: string): boolean {
  let count = 0;
  for (const _ of new Lexer().lex(text)) {
    count += 1;
    if (count > MOST_TOKENS) return true;
  }
  return false;
}

/** The first alias whose anchor does not stand before it. */
function unresolvedAlias(document: Document.Parsed): Alias | null {
  let found: Alias | null = null;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
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
