import type { z } from 'zod';
import { nearestName } from '../model/nearest-name.ts';
import { quoted } from '../model/problem.ts';
import { plainData } from './plain-data.ts';
import { pathText, type RuleSetProblem, shown } from './rule-set-problem.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];
const ONE_OR_MORE = 'a list of one or more was expected';

/**
 * Checks data against a schema. The data that passes is a frozen copy of what was written, nothing added.
 * @returns The copy, or every problem of form found.
 */
export function readForm<T>(
  schema: z.ZodType<T>,
  data: unknown,
): { readonly data: T; readonly problems: readonly RuleSetProblem[] } {
  const plain = plainData(data);
  if (plain.problems.length > 0) return { data: plain.copy as T, problems: plain.problems };
  const result = schema.safeParse(plain.copy, { reportInput: true });
  return {
    data: plain.copy as T,
    problems: result.success
      ? []
      : withoutEchoes(result.error.issues.flatMap((issue) => problemsOf(issue, []))),
  };
}

function problemsOf(issue: Issue, base: Path): RuleSetProblem[] {
  const path: Path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return [{ code: 'unknown_key', path, message: issue.message }];
    case 'invalid_union':
      return unionProblems(issue, path);
    case 'invalid_value': {
      const own = issue.message.startsWith('Invalid') ? null : issue.message;
      return [choice(path, issue.input, issue.values.map(String), own)];
    }
    case 'invalid_type': {
      const own = issue.message.startsWith('Invalid') ? null : issue.message;
      const expected = own ?? `${article(issue.expected)} was expected`;
      if (issue.input === undefined) return [missing(path, expected)];
      // A text stands in quotes here, so that "1" is not taken for 1.
      const found = quoted(JSON.stringify(issue.input));
      return [
        { code: 'wrong_form', path, message: `${found}${own === null ? ' stands where' : ':'} ${expected}` },
      ];
    }
    case 'too_small': {
      const own = issue.message.startsWith('Too small')
        ? 'a list of one or more was expected'
        : issue.message;
      return [{ code: 'wrong_form', path, message: own }];
    }
    case 'too_big': {
      const unit = issue.origin === 'string' ? 'characters' : 'items';
      return [{ code: 'too_large', path, message: `at most ${issue.maximum} ${unit} were expected` }];
    }
    default:
      return [{ code: 'wrong_form', path, message: `${shown(issue.input)}: ${issue.message}` }];
  }
}

/** A word that is none of those accepted here, or none at all. */
function choice(path: Path, input: unknown, accepted: readonly string[], own: string | null): RuleSetProblem {
  const expected = own ?? `${accepted.length === 1 ? '' : 'one of '}${accepted.join(', ')} was expected`;
  if (input === undefined) return missing(path, expected);
  const near = typeof input === 'string' ? nearestName(input, accepted) : null;
  const help = near === null ? expected : `did you mean ${quoted(near)}?`;
  return { code: 'wrong_form', path, message: `${shown(input)} is not accepted; ${help}` };
}

/** Of the forms that a value could have had, tells the problems of the one that it was meant to be. */
function unionProblems(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path): RuleSetProblem[] {
  const { input, errors } = issue;
  if ('options' in issue && issue.options !== undefined && issue.discriminator !== undefined) {
    const kind = (input as Readonly<Record<string, unknown>>)[issue.discriminator];
    return [choice(path, kind, issue.options.map(String), null)];
  }
  const own = issue.message.startsWith('Invalid') ? 'another form was expected' : issue.message;
  if (input === undefined) return [missing(path, own)];
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) {
    const problems = formProblems(input, errors, path);
    if (problems !== null) return problems;
  } else {
    const meant = errors.find((branch) => branch.every((inner) => inner.path.length > 0));
    if (meant !== undefined) return meant.flatMap((inner) => problemsOf(inner, path));
    const words = errors.flat().find((inner) => inner.code === 'invalid_value');
    if (words?.code === 'invalid_value' && typeof input === 'string')
      return [choice(path, input, words.values.map(String), own)];
  }
  return [{ code: 'wrong_form', path, message: `${shown(input)}: ${own}` }];
}

/** The problems of the form that most of an object's keys belong to; null where they belong to none. */
function formProblems(
  input: object,
  forms: readonly (readonly Issue[])[],
  path: Path,
): RuleSetProblem[] | null {
  const keys = Object.keys(input);
  const [best, ...others] = forms
    .filter((issues) => !issues.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0))
    .map((issues) => {
      const strange = issues.find((inner) => inner.code === 'unrecognized_keys' && inner.path.length === 0);
      const unknown = strange?.code === 'unrecognized_keys' ? strange.keys : [];
      const own = keys.filter((key) => !unknown.includes(key));
      const close = strange === undefined ? 0 : meantKeys(strange.message).length;
      return { issues, own, fit: own.length + close };
    })
    .sort((a, b) => b.fit - a.fit || a.issues.length - b.issues.length);
  if (best === undefined || best.fit === 0) return null;
  const [here] = best.own;
  const [there] = others.flatMap((other) => other.own).filter((key) => !best.own.includes(key));
  if (here !== undefined && there !== undefined)
    return [
      {
        code: 'unknown_key',
        path,
        message: `${quoted(here)} and ${quoted(there)} cannot stand side by side`,
      },
    ];
  return best.issues.flatMap((inner) => problemsOf(inner, path));
}

/** The keys that a message about unknown keys suggests. */
function meantKeys(message: string): readonly string[] {
  return [...message.matchAll(/did you mean `([^`]+)`\?/g)].map((match) => match[1] ?? '');
}

/** One fault is told once: not again as the missing key that a misspelt one was meant to be, nor twice in the same words. */
function withoutEchoes(problems: readonly RuleSetProblem[]): readonly RuleSetProblem[] {
  const places = new Map<string, RuleSetProblem>();
  const told = new Set<string>();
  for (const problem of problems) {
    const place = pathText(problem.path);
    places.set(`${place} ${problem.message}`, problem);
    if (problem.code === 'unknown_key')
      for (const key of meantKeys(problem.message)) told.add(`${place} ${key}`);
  }
  return [...places.values()].filter((problem) => {
    const key = problem.code === 'missing' ? /^`([^`]+)`/.exec(problem.message)?.[1] : undefined;
    return key === undefined || !told.has(`${pathText(problem.path)} ${key}`);
  });
}

function missing(path: Path, expected: string): RuleSetProblem {
  const key = path.at(-1);
  // Only the first of a list that may not be empty can be missing from it.
  if (typeof key === 'number') return { code: 'wrong_form', path: path.slice(0, -1), message: ONE_OR_MORE };
  return {
    code: 'missing',
    path: path.slice(0, -1),
    message: `${quoted(String(key ?? ''))} is missing; ${expected}`,
  };
}

const ARTICLES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function article(kind: string): string {
  return ARTICLES[kind] ?? `a ${kind}`;
}
