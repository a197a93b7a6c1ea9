import { quoted } from '../model/problem.ts';
import { deadlineInstant, type SolicitationData, type SolicitationRef } from '../model/solicitation.ts';
import { digest } from './digest.ts';
import { isDate } from './moments.ts';
import { readForm } from './read-form.ts';
import { RuleSetError, type RuleSetProblem } from './rule-set-problem.ts';
import { solicitationSchema } from './schema.ts';

/** A solicitation that has been checked by itself; whether it fits its rule set is for `applySolicitation`. */
export interface Solicitation {
  readonly data: SolicitationData;
  readonly ref: SolicitationRef;
}

/**
 * The one door for solicitations.
 * @throws RuleSetError with every problem found.
 */
export function parseSolicitation(data: unknown): Solicitation {
  const form = readForm(solicitationSchema, data);
  const problems: readonly RuleSetProblem[] =
    form.problems.length > 0 ? form.problems : deadlineProblems(form.data);
  const named = typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string';
  if (problems.length > 0)
    throw new RuleSetError(named ? `solicitation ${quoted(String(data.id))}` : 'solicitation', problems);
  return { data: form.data, ref: { id: form.data.id, sha256: digest(form.data) } };
}

function deadlineProblems(data: SolicitationData): RuleSetProblem[] {
  return (data.deadlines ?? []).flatMap((deadline, i): RuleSetProblem[] => {
    try {
      if (isDate(deadline.date) && deadlineInstant(deadline) !== '') return [];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    const message = `${deadline.date} ${deadline.time} in \`${deadline.timeZone}\` is no moment; the zone is a name like America/New_York`;
    return [{ code: 'wrong_form', path: ['deadlines', i], message }];
  });
}
