import { type CycleId, cycleDates } from '../model/cycle.ts';
import { quoted } from '../model/problem.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import type { SolicitationData } from '../model/solicitation.ts';
import { type DraftRemark, draftRemarks } from './draft-remarks.ts';
import type { RuleSet } from './parse-rule-set.ts';

/** A rule set for another cycle, made from an existing one, for a person to go through. */
export interface CycleDraft {
  readonly ruleSet: RuleSetData;
  /** No particular call of that cycle. */
  readonly solicitation: SolicitationData;
  /** What to look at, and where in the rule set it stands. */
  readonly remarks: readonly DraftRemark[];
}

export interface DraftNames {
  readonly id: string;
  readonly cycle: CycleId;
}

/**
 * Carries a rule set over to another cycle. Criteria, questions, parameters, profiles and citations stay as they are; whatever was known
 * of them was known of the other cycle, so that every basis becomes a modelling choice with a note to be replaced.
 *
 * @returns Data that `parseRuleSet` and `parseSolicitation` take, if the id is one.
 * @throws RangeError if the id or the cycle is that of the source, or the cycle is no fiscal year.
 */
export function draftForCycle(source: RuleSet, { id, cycle }: DraftNames): CycleDraft {
  const { data, ref } = source;
  const effective = cycleDates(cycle);
  if (id === data.id)
    throw new RangeError(`${quoted(id)} is the rule set to start from; a new one needs an id of its own`);
  if (cycle === data.cycle)
    throw new RangeError(`${quoted(data.id)} is of ${cycle} already; name another fiscal year`);
  const from = `${ref.id}@${ref.version}`;
  const note = `To be replaced: nothing is known of ${cycle} yet. Carried over from ${from}.`;
  const { $schema: _, ...rest } = data;
  return {
    ruleSet: {
      ...rest,
      id,
      version: '1.0.0',
      title: titleFor(data, cycle),
      cycle,
      effective,
      status: 'custom',
      caution: fitted(
        `A draft for ${cycle}, carried over from ${from}. Nobody has checked yet which criteria that cycle had, what they asked, or what they rested on. Of itself ${from} says: ${data.caution}`,
      ),
      parameters: data.parameters.map((parameter) => ({ ...parameter, basis: UNKNOWN })),
      criteria: data.criteria.map((criterion) => ({
        ...criterion,
        basis: { item: UNKNOWN, test: UNKNOWN, note },
        ...(criterion.offBecause !== undefined && {
          offBecause: fitted(`carried over from ${from}, which says: ${criterion.offBecause}`),
        }),
      })),
    },
    solicitation: {
      id: `${id}-generic`,
      title: fitted(`${titleFor(data, cycle)}, no particular call`),
      cycle,
      ruleSet: id,
      basis: UNKNOWN,
      note: `No solicitation: the criteria as they stand in a draft for ${cycle}. To be replaced by the calls of that cycle, a file each.`,
    },
    remarks: draftRemarks(source, cycle),
  };
}

const UNKNOWN = 'modelling-choice';

/** The title with the new year in the place of the old one, or after it. */
function titleFor({ title, cycle: old }: RuleSetData, cycle: CycleId): string {
  const [before, after] = [old.slice(2), cycle.slice(2)];
  const renamed = title.replaceAll(new RegExp(`(?<!\\d)${before}(?!\\d)`, 'g'), after);
  return fitted(`${renamed === title ? `${title}, ${cycle}` : renamed} (draft)`);
}

/** The longest text that a rule set takes. */
const LONGEST = 4000;

function fitted(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
