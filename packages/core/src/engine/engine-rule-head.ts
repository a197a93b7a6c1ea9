import type { CriterionKind } from '../model/criterion.ts';
import { quoted } from '../model/problem.ts';
import type { EngineMisfit, EnginePath } from './engine-misfit.ts';
import { recordOf } from './read-engine-condition.ts';

/** What a rule says beside its conditions. */
export interface EngineRuleHead {
  readonly id: string;
  readonly label: string;
  /** Where the event says it, as those of `toJsonRulesEngine` do. */
  readonly kind?: CriterionKind;
}

export const ENGINE_ID = /^[A-Za-z][A-Za-z0-9._-]{0,99}$/;

const KINDS: readonly CriterionKind[] = ['priority_consideration', 'eligibility', 'completeness'];
/** What our own rules say in their event, and a criterion says in other places. */
const OURS = ['label', 'kind', 'ruleSet'];

/**
 * Reads a rule's name and event.
 * @returns The head, null where something in it does not fit; and what is in the event that a criterion cannot say, though it fits.
 */
export function readRuleHead(
  rule: unknown,
  at: EnginePath,
): {
  readonly head: EngineRuleHead | null;
  readonly misfits: readonly EngineMisfit[];
  readonly dropped: readonly EngineMisfit[];
} {
  const record = recordOf(rule);
  if (record === null) {
    const message = 'a rule was expected: an object with conditions and an event';
    return { head: null, misfits: [{ path: at, message }], dropped: [] };
  }
  const misfits = Object.keys(record).flatMap((key): EngineMisfit[] => {
    if (['name', 'conditions', 'event'].includes(key)) return [];
    const message =
      key === 'priority'
        ? '`priority` says which rule runs first, and here none runs before another; leave it out'
        : `${quoted(key)} is not part of a criterion`;
    return [{ path: [...at, key], message }];
  });
  const { type, params, ...rest } = recordOf(record['event']) ?? {};
  const name = record['name'] ?? type;
  const id = typeof name === 'string' ? name.trim().replace(/[^A-Za-z0-9._-]+/g, '-') : '';
  if (!ENGINE_ID.test(id))
    misfits.push({ path: [...at, 'name'], message: 'a name was expected that begins with a letter' });
  if (misfits.length > 0) return { head: null, misfits, dropped: [] };
  const known = recordOf(params) ?? {};
  const label = known['label'];
  const kind = KINDS.find((one) => one === known['kind']);
  const lost = (path: readonly string[], what: string): EngineMisfit => ({
    path: [...at, 'event', ...path],
    message: `${what} is not kept: of an event a criterion has its name and its label`,
  });
  return {
    head: {
      id,
      label: isText(label) ? label : String(name),
      ...(kind !== undefined && { kind }),
    },
    misfits,
    dropped: [
      ...(type === undefined || type === name ? [] : [lost(['type'], `the type ${quoted(String(type))}`)]),
      ...Object.keys(known)
        .filter((key) => !OURS.includes(key) || (key === 'label' && !isText(label)))
        .map((key) => lost(['params', key], quoted(key))),
      ...Object.keys(rest).map((key) => lost([key], quoted(key))),
    ],
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 4000;
}
