import type { ErrorCode } from 'yaml';

/** What is known of an error of the YAML parser. */
interface YamlFault {
  readonly code: ErrorCode;
  readonly message: string;
}

/**
 * An error of the YAML parser in our words, in one line.
 * @param text - The text that was parsed.
 * @param at - Where the error stands in it.
 */
export function yamlWords({ code, message }: YamlFault, text: string, at: number): string {
  if (code === 'MISSING_CHAR') return MISSING.find(({ said }) => said.test(message))?.words ?? NOT_YAML;
  if (code === 'BAD_INDENT' && /end with/.test(message)) return UNENDED;
  if (code !== 'UNEXPECTED_TOKEN') return WORDS[code];
  const [character] = text.slice(at).trimStart();
  return character === undefined ? NOT_YAML : `\`${character}\` stands where YAML has no place for it`;
}

const NOT_YAML = 'this is not YAML';
const UNENDED = 'the list or object begun with `[` or `{` does not end, or its lines are not indented';

const MISSING: readonly { readonly said: RegExp; readonly words: string }[] = [
  { said: /quote/, words: 'a quote mark that ends the text is missing' },
  { said: /map values/, words: 'a `:` and a value are missing behind this key' },
  { said: /Missing , /, words: 'a comma is missing before this' },
  { said: /space after :/, words: 'a space is missing behind the `:`' },
  { said: /Comments/, words: 'a space is missing before the `#`' },
  { said: /Sequence item/, words: 'a `-` is missing before this' },
  { said: /end with/, words: UNENDED },
];

const MIXED =
  'a `:` stands in a text; put the text in quote marks, or begin the next key on a line of its own';
const ANCHORS = 'anchors (`&name`), aliases (`*name`) and tags (`!name`) cannot stand like this';

/** Of a key that stands twice in one object. */
export const REPEATED = 'this key stands twice; keep one of the two';

const WORDS: Readonly<Record<Exclude<ErrorCode, 'UNEXPECTED_TOKEN' | 'MISSING_CHAR'>, string>> = {
  ALIAS_PROPS: ANCHORS,
  BAD_ALIAS: ANCHORS,
  BAD_COLLECTION_TYPE: ANCHORS,
  BAD_PROP_ORDER: ANCHORS,
  MULTIPLE_ANCHORS: ANCHORS,
  MULTIPLE_TAGS: ANCHORS,
  TAG_RESOLVE_FAILED: ANCHORS,
  BAD_DIRECTIVE: 'a line that begins with `%` cannot stand here',
  BAD_DQ_ESCAPE: 'a text in double quote marks has a `\\` that means nothing; write `\\\\`',
  BAD_INDENT: 'the line is not indented like those it belongs to',
  BAD_SCALAR_START: 'a text cannot begin with this character; put it in quote marks',
  BLOCK_AS_IMPLICIT_KEY: MIXED,
  BLOCK_IN_FLOW: 'inside `[ ]` and `{ }` lists and objects are written with brackets too',
  DUPLICATE_KEY: REPEATED,
  IMPOSSIBLE: NOT_YAML,
  KEY_OVER_1024_CHARS: 'a key has more than 1024 characters; a quote mark or a `:` may be missing',
  MULTILINE_IMPLICIT_KEY: 'a key goes over more than one line; a quote mark or a `:` may be missing',
  MULTIPLE_DOCS: 'a second document begins; make two files of this one',
  NON_STRING_KEY: 'a key is no text; write a name there, in quote marks if need be',
  RESOURCE_EXHAUSTION: 'lists and objects stand too deep in each other',
  TAB_AS_INDENT: 'a tab stands at the beginning of the line; indent with spaces',
};
