import { nearestName, quoted } from '@grantscore/core';
import { z } from 'zod';
import { headerName } from '../header-name.ts';
import type { MappedColumn, Mapping, MappingEntry } from './mapping.ts';
import type { MappingProblem } from './mapping-error.ts';

type Path = MappingProblem['path'];
type Report = (path: Path, message: string) => void;

/** An object with any keys, `__proto__` among them, which zod's records leave out. */
const byName = z.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'an object was expected',
);
const text = z
  .string({ error: missingOr('text was expected; put a number in quotes') })
  .refine((value) => value.trim() !== '', 'it is blank');

function missingOr(expected: string) {
  return ({ input }: { readonly input: unknown }) => (input === undefined ? 'it is missing' : expected);
}

const TOP = z.strictObject({ columns: byName.optional(), constants: byName.optional() });
const ONE = z.strictObject({ to: text, values: byName.optional() });
const SPLIT = z.strictObject({
  split: z
    .string({ error: missingOr('text was expected') })
    .min(1, 'it is empty; write what stands between the parts'),
  into: z
    .array(z.unknown(), { error: missingOr('a list was expected') })
    .min(2, 'two names or more were expected, one for each part'),
});

const WHOLE = 'an object with `columns`, `constants` or both was expected';

/** The word for a column, or a part of one, that is not read. */
export const IGNORE = 'ignore';

/** Reads the form of a mapping's data; whether its names and values fit the rules is for `parseMapping`. */
export function readMappingForm(data: unknown): {
  readonly mapping: Mapping;
  readonly problems: readonly MappingProblem[];
} {
  const problems: MappingProblem[] = [];
  const report: Report = (path, message) => problems.push({ path, message });
  const top = checked(TOP, data, [], report);
  const entries = Object.entries(top?.columns ?? {}).flatMap(([header, value]) => {
    const entry = readEntry(header, value, ['columns', header], report);
    return entry === null ? [] : [entry];
  });
  const constants = new Map<string, string>();
  for (const [name, value] of Object.entries(top?.constants ?? {})) {
    const said = checked(text, value, ['constants', name], report);
    if (said !== null) constants.set(name.trim(), said);
  }
  if (top !== null && problems.length === 0 && top.columns === undefined && top.constants === undefined)
    report([], '`columns` is missing; name there what each column of the file is read as');
  return { mapping: { entries, constants }, problems };
}

function readEntry(header: string, value: unknown, path: Path, report: Report): MappingEntry | null {
  const name = headerName(header);
  if (name === '') report(path, 'a column without a name cannot be mapped; name it in the file');
  if (!isSplit(value)) return { header: name, split: null, into: [readColumn(value, path, report)] };
  const form = checked(SPLIT, value, path, report);
  if (form === null) return null;
  const into = form.into.map((part, i) => readColumn(part, [...path, 'into', i], report));
  return { header: name, split: form.split, into };
}

/** Whether an entry is meant to be the split form, by the keys that it has or nearly has. */
function isSplit(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).some((key) => ['split', 'into'].includes(nearestName(key, KEYS) ?? ''));
}

const KEYS = [...Object.keys(ONE.shape), ...Object.keys(SPLIT.shape)];

/** Null where the column is not read, or cannot be understood, which is reported. */
function readColumn(value: unknown, path: Path, report: Report): MappedColumn | null {
  if (value === IGNORE) return null;
  const plain = typeof value !== 'object' || value === null;
  const form = plain ? checked(text, value, path, report) : checked(ONE, value, path, report);
  if (form === null) return null;
  if (typeof form === 'string') return { name: form.trim(), values: new Map() };
  return { name: form.to.trim(), values: readValues(form.values ?? {}, [...path, 'values'], report) };
}

function readValues(data: Readonly<Record<string, unknown>>, path: Path, report: Report) {
  const values = new Map<string, string>();
  for (const [theirs, ours] of Object.entries(data)) {
    const key = theirs.trim();
    if (key === '') report([...path, theirs], 'a blank cell has no value to map; it is read as it stands');
    else if (values.has(key)) report([...path, theirs], `${quoted(key)} is listed twice`);
    else if (ours === null) values.set(key, '');
    else if (typeof ours === 'string') values.set(key, ours.trim());
    else report([...path, theirs], 'text was expected; put a number, or true and false, in quotes');
  }
  return values;
}

/** The data where it has the form, unknown keys aside; else null. Every problem is reported. */
function checked<T>(schema: z.ZodType<T>, data: unknown, base: Path, report: Report): T | null {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const strange = new Set<string>();
  for (const issue of result.error.issues) {
    const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) strange.add(key);
    else
      report(
        path,
        issue.message.replace(/^Invalid input.*/, path.length === 0 ? WHOLE : 'an object was expected'),
      );
  }
  for (const key of strange) report([...base, key], unknownKey(key, schema));
  if (strange.size === 0 || typeof data !== 'object' || data === null) return null;
  const known = Object.fromEntries(Object.entries(data).filter(([key]) => !strange.has(key)));
  return schema.safeParse(known).data ?? null;
}

function unknownKey(key: string, schema: z.ZodType): string {
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const near = nearestName(key, known);
  const help = near === null ? `known are ${known.join(', ')}` : `did you mean ${quoted(near)}?`;
  return `this key is not known here; ${help}`;
}
