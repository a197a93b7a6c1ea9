import { quoted } from '../model/problem.ts';

/** What can be wrong with a rule set or a solicitation. A closed list. */
export type RuleSetProblemCode =
  | 'not_plain_data'
  | 'too_large'
  | 'unknown_key'
  | 'missing'
  | 'wrong_form'
  | 'repeated_id'
  | 'reserved_id'
  | 'unknown_name'
  | 'operator_misfit'
  | 'value_misfit'
  | 'condition_cycle'
  | 'negated_not_applicable'
  | 'derived_misfit'
  | 'points_misfit'
  | 'dates_reversed'
  | 'out_of_bounds'
  | 'solicitation_misfit';

/** One thing wrong with a rule set or solicitation, and where in its data. */
export interface RuleSetProblem {
  readonly code: RuleSetProblemCode;
  /** The way to the place from the top, `['criteria', 2, 'when', 'operator']`. */
  readonly path: readonly (string | number)[];
  /** One line, lower case, no final stop: what stands there and what was expected. */
  readonly message: string;
}

const PLAIN_STEP = /^[$\w-]{1,100}$/;

/** `criteria[2].when.operator`; a key that is not a plain word stands as `["a.b"]`. */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((step, i) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!PLAIN_STEP.test(step)) return `[${JSON.stringify(step)}]`;
      return i === 0 ? step : `.${step}`;
    })
    .join('');
}

/** A rule set or solicitation that cannot be used; every problem found is listed. */
export class RuleSetError extends Error {
  override readonly name = 'RuleSetError';
  readonly subject: string;
  readonly problems: readonly RuleSetProblem[];

  /** @param subject - What cannot be used: `rule set` or `solicitation`, with its id where it has one. */
  constructor(subject: string, problems: readonly RuleSetProblem[]) {
    const lines = problems.map((p) =>
      p.path.length === 0 ? p.message : `${pathText(p.path)}: ${p.message}`,
    );
    super(`${subject} cannot be used: ${lines.join('; ')}`);
    this.subject = subject;
    this.problems = problems;
  }
}

/** A short rendering of any value for a message. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quoted(value);
  return quoted(JSON.stringify(value) ?? String(value));
}
