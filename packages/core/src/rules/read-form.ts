import type { z } from 'zod';
import { nearestName } from '../model/nearest-name.ts';
import { quoted } from '../model/problem.ts';
import { plainData } from './plain-data.ts';
import { type RuleSetProblem, shown } from './rule-set-problem.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

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
    problems: result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue, [])),
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
      const accepted = issue.values.map(String);
      if (issue.input === undefined) return [missing(path, `one of ${accepted.join(', ')} was expected`)];
      const near = typeof issue.input === 'string' ? nearestName(issue.input, accepted) : null;
      const expected = issue.message.startsWith('Invalid')
        ? `expected ${accepted.length === 1 ? '' : 'one of '}${accepted.join(', ')}`
        : issue.message;
      return [
        {
          code: 'wrong_form',
          path,
          message: `${shown(issue.input)} is not accepted; ${near === null ? expected : `did you mean ${quoted(near)}?`}`,
        },
      ];
    }
    case 'invalid_type':
      if (issue.input === undefined) return [missing(path, `${article(issue.expected)} was expected`)];
      return [
        {
          code: 'wrong_form',
          path,
          message: `${shown(issue.input)} stands where ${article(issue.expected)} was expected`,
        },
      ];
    case 'too_small':
      return [
        {
          code: 'wrong_form',
          path,
          message: issue.message.startsWith('Too small')
            ? `at least ${issue.minimum} was expected`
            : issue.message,
        },
      ];
    case 'too_big':
      return [{ code: 'too_large', path, message: `at most ${issue.maximum} was expected` }];
    default:
      return [{ code: 'wrong_form', path, message: `${shown(issue.input)}: ${issue.message}` }];
  }
}

/** Of the forms that a value could have had, tells the problems of the one that it was meant to be. */
function unionProblems(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path): RuleSetProblem[] {
  if (issue.input === undefined) return [missing(path, 'it was expected here')];
  if (issue.errors.length === 0) {
    const kinds =
      'discriminator' in issue
        ? `its ${quoted(String(issue.discriminator))} is none that is known`
        : issue.message;
    return [{ code: 'wrong_form', path, message: `${shown(issue.input)}: ${kinds}` }];
  }
  const meant = issue.errors.find((branch) => !branch.some((inner) => inner.path.length === 0));
  if (meant !== undefined) return meant.flatMap((inner) => problemsOf(inner, path));
  if (issue.message !== 'Invalid input')
    return [{ code: 'wrong_form', path, message: `${shown(issue.input)}: ${issue.message}` }];
  // A form that was begun and has one key too many, or lacks one, is more likely than any other.
  const begun = [...issue.errors].sort((a, b) => strangeness(a) - strangeness(b))[0];
  if (begun !== undefined && strangeness(begun) < 100) {
    return begun.flatMap((inner) => problemsOf(inner, path));
  }
  return [{ code: 'wrong_form', path, message: `${shown(issue.input)} is none of the forms expected here` }];
}

/** How far a value is from a form: missing keys count most, since they say that another form was meant. */
function strangeness(branch: readonly Issue[]): number {
  return branch.reduce((sum, inner) => {
    if (inner.code === 'unrecognized_keys') return sum + inner.keys.length;
    if (inner.path.length === 0) return sum + 100;
    return sum + (inner.input === undefined ? 2 : 1);
  }, 0);
}

function missing(path: Path, expected: string): RuleSetProblem {
  const key = path.at(-1);
  return {
    code: 'missing',
    path: path.slice(0, -1),
    message: `${quoted(String(key ?? ''))} is missing; ${expected}`,
  };
}

function article(kind: string): string {
  const words: Record<string, string> = {
    string: 'text',
    array: 'a list',
    object: 'an object',
    record: 'an object',
    int: 'a whole number',
    number: 'a number',
  };
  return words[kind] ?? `a ${kind}`;
}
