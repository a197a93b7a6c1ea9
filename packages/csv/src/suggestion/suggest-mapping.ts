import { type AppliedRuleSet, type Problem, quoted } from '@grantscore/core';
import { type ByteSource, readText } from '../decode.ts';
import { fileFault, unmarkedUtf16 } from '../file-fault.ts';
import { DELIMITERS } from '../find-header.ts';
import { foundProblem } from '../found-problem.ts';
import type { KnownColumn } from '../header.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { longFormTargets, type MappingTarget, mappingTargets } from '../mapping/mapping-targets.ts';
import type { ReadingOptions } from '../read-file.ts';
import { readRecords } from '../records.ts';
import { readHead } from '../text-head.ts';
import { type DraftEntry, draftText } from './draft-text.ts';
import { type ColumnMatch, matchColumns } from './match-columns.ts';
import { refusedTexts } from './refused-texts.ts';
import { firstRows, type TheirHeader, theirHeader } from './their-header.ts';

export interface SuggestOptions extends ReadingOptions {
  /** The file's name without its folder. */
  readonly file: string;
  readonly rules: AppliedRuleSet;
}

/** A first draft of a mapping, as YAML; or why the file cannot be read. */
export type Suggestion = { readonly yaml: string } | { readonly problem: Problem };

/** As many rows are looked through for values that are no answers. */
const ROWS = 10_000;

/**
 * Drafts a mapping for somebody else's file from its header, and from the values in its columns of yes-or-no and of one-of-several
 * questions. The draft is a mapping that `parseMapping` reads; what it says is for a person to decide.
 */
export async function suggestMapping(source: ByteSource, options: SuggestOptions): Promise<Suggestion> {
  const { file, rules, delimiter } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  let header: TheirHeader | null = null;
  try {
    const { head, ended, texts } = await readHead(readText(source, options.encoding));
    const unmarked = unmarkedUtf16(head, file);
    if (unmarked !== null) return { problem: unmarked };
    const first = firstRows(head, ended, delimiter === undefined ? DELIMITERS : [delimiter], limits);
    const formOf = (targets: Targets): TheirForm => {
      const known = [...targets.values()].map(({ column }) => asked(column));
      const found = theirHeader(first, known);
      return { targets, known, header: found, matches: matchColumns(found?.names ?? [], known) };
    };
    const long = formOf(longFormTargets(rules));
    const { targets, known, matches, ...form } = isLong(long)
      ? long
      : formOf(mappingTargets(rules, options.formats === undefined ? {} : { formats: options.formats }));
    header = form.header;
    if (header === null)
      return {
        problem: foundProblem('file_empty', file, 'expected a header row and at least one row below it'),
      };
    const { names, line } = header;
    const refused = refusedTexts(choiceTargets(names, matches, targets));
    let rows = 0;
    for await (const batch of readRecords(texts, header.delimiter, limits)) {
      for (const record of batch)
        if (record.line > line && record.fault === null && rows < ROWS) {
          rows += 1;
          refused.add(record);
        }
      if (rows >= ROWS) break;
    }
    const entries = names.flatMap((name, i): readonly DraftEntry[] => {
      const match = matches[i];
      if (name === '' || match === undefined || names.indexOf(name) < i) return [];
      return [{ header: name, ...verdict(name, names, match, targets), refused: refused.of(i) }];
    });
    const found = new Set(entries.map(({ to }) => to));
    const missing = known.filter((column) => column.required && !found.has(column.header));
    return {
      yaml: draftText(
        file,
        entries,
        missing.map((column) => column.header),
      ),
    };
  } catch (error) {
    return { problem: fileFault(error, file, limits, header?.names ?? []) };
  }
}

type Targets = ReadonlyMap<string, MappingTarget>;

/** Somebody else's file as it looks if its columns are those of one of the two forms. */
interface TheirForm {
  readonly targets: Targets;
  readonly known: readonly KnownColumn[];
  readonly header: TheirHeader | null;
  readonly matches: readonly ColumnMatch[];
}

/** Whether the long form, in which a row is one answer, is meant: its two own columns are there by name. */
function isLong({ matches }: TheirForm): boolean {
  return ['fact', 'value'].every((name) => matches.some(({ to, certain }) => certain && to === name));
}

/** A column as it can be told by what it is called: evidence is not what the question asks for. */
function asked({ question, ...column }: KnownColumn): KnownColumn {
  return question === undefined || column.header.endsWith('.evidence') ? column : { ...column, question };
}

/** The targets of columns that are read as answers to yes-or-no and one-of-several questions, by place. */
function choiceTargets(
  names: readonly string[],
  matches: readonly ColumnMatch[],
  targets: Targets,
): ReadonlyMap<number, MappingTarget> {
  return new Map(
    matches.flatMap(({ to }, i) => {
      const target = to === null ? undefined : targets.get(to);
      return target?.isChoice && !isRepeated(names, names[i] ?? '') ? [[i, target] as const] : [];
    }),
  );
}

function isRepeated(names: readonly string[], name: string): boolean {
  return names.indexOf(name) !== names.lastIndexOf(name);
}

/** What a column is read as, and what a person should know of that. */
function verdict(
  name: string,
  names: readonly string[],
  { to, certain, candidates }: ColumnMatch,
  targets: Targets,
): Pick<DraftEntry, 'to' | 'remark'> {
  if (isRepeated(names, name)) {
    const places = names.flatMap((other, i) => (other === name ? [i + 1] : []));
    return { to: null, remark: `stands in columns ${places.join(' and ')}; rename one of them in the file` };
  }
  const refusal = to === null ? null : (targets.get(to)?.refusal ?? null);
  if (refusal !== null) return { to: null, remark: `${quoted(to ?? '')} ${refusal}` };
  const others = candidates.filter((candidate) => targets.get(candidate)?.refusal === null);
  const list = others.length === 0 ? 'none' : others.join(', ');
  if (to === null) return { to, remark: `not known; candidates: ${list}` };
  return { to, remark: certain ? null : `uncertain${others.length === 0 ? '' : `; also near: ${list}`}` };
}
