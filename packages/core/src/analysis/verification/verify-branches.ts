import type { Condition } from '../../model/condition.ts';
import type { CriterionData } from '../../model/criterion.ts';
import type { Goal } from '../search.ts';
import { type Branch, branchesOf, NO, wholeOf, YES } from './branches.ts';
import type { Found } from './finding.ts';
import type { Inquiry, Possible } from './inquiry.ts';
import { appliesTo } from './verify-criterion.ts';

/** A criterion in which a condition is used, and the part of it in which it stands. */
export interface Use {
  readonly criterion: CriterionData;
  readonly part: 'appliesWhen' | 'when';
  /** That part, as it is written, with another in the place of the condition. */
  readonly around: (condition: Condition) => Condition;
}

/**
 * The parts of a condition that never decide anything: whoever is judged, the outcome of each criterion is the same with a yes, or the same
 * with a no, in their place. Outermost first; within one that decides nothing nothing does.
 */
export function verifyBranches(
  condition: Condition,
  path: readonly (string | number)[],
  subject: string,
  uses: readonly Use[],
  inquiry: Inquiry,
): readonly Found[] {
  const verify = (branch: Branch): readonly Found[] => {
    const found = branchFound(branch, condition, subject, uses, inquiry);
    return found === null ? branchesOf(branch).flatMap(verify) : [found];
  };
  return branchesOf(wholeOf(condition, path)).flatMap(verify);
}

function branchFound(
  branch: Branch,
  written: Condition,
  subject: string,
  uses: readonly Use[],
  inquiry: Inquiry,
): Found | null {
  const about = { subjects: [subject], path: branch.path };
  const [withYes, withNo] = [branch.replaced(YES), branch.replaced(NO)];
  // With a yes in its place more is met than is written, or, under an odd number of `not`, less.
  const [more, less] = branch.negated ? [withNo, withYes] : [withYes, withNo];
  const yes = everyUse(uses, more, written, inquiry);
  const no = everyUse(uses, written, less, inquiry);
  if (yes !== 'no' && no !== 'no')
    return yes === 'open' || no === 'open'
      ? { rule: 'not_decided', open: 'branch_without_effect', witness: null, ...about }
      : null;
  const couldBe = yes === no ? 'either' : (yes === 'no') !== branch.negated ? 'yes' : 'no';
  return { rule: 'branch_without_effect', couldBe, witness: shownBy(branch, uses, inquiry), ...about };
}

/** Whether in some criterion somebody meets a condition and does not meet the other. */
function everyUse(uses: readonly Use[], a: Condition, b: Condition, inquiry: Inquiry): Possible {
  let answer: Possible = 'no';
  for (const use of uses) {
    const possible = inquiry.possible([
      ...concerned(use),
      { condition: use.around(a), outcome: 'met' },
      { condition: use.around(b), outcome: 'not_met' },
    ]);
    if (possible === 'yes') return 'yes';
    if (possible === 'open') answer = 'open';
  }
  return answer;
}

/** Somebody for whom the part comes out one way and the whole the other; else somebody who meets both. */
function shownBy({ part, negated }: Branch, uses: readonly Use[], inquiry: Inquiry): Found['witness'] {
  for (const outcome of ['met', 'not_met'] as const) {
    for (const use of uses) {
      const whole: Goal[] = [...concerned(use), { condition: use.criterion[use.part] ?? YES, outcome }];
      const turned = outcome === 'met' ? 'not_met' : 'met';
      const goal: Goal = { condition: part, outcome: negated ? outcome : turned };
      const witness = inquiry.witness([...whole, goal]);
      if (witness !== null) return witness;
    }
  }
  for (const use of uses) {
    const witness = inquiry.witness([
      ...concerned(use),
      { condition: use.criterion[use.part] ?? YES, outcome: 'met' },
      { condition: part, outcome: negated ? 'not_met' : 'met' },
    ]);
    if (witness !== null) return witness;
  }
  return null;
}

/** What a criterion asks matters for those whom it concerns. */
function concerned({ criterion, part }: Use): readonly Goal[] {
  return part === 'when' ? appliesTo(criterion) : [];
}
