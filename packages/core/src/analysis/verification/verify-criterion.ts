import type { Condition } from '../../model/condition.ts';
import type { CriterionData } from '../../model/criterion.ts';
import type { Goal } from '../search.ts';
import type { Found } from './finding.ts';
import type { Inquiry } from './inquiry.ts';

/** Whether somebody can meet a criterion, and somebody whom it concerns miss it. */
export function verifyCriterion(
  criterion: CriterionData,
  path: readonly (string | number)[],
  inquiry: Inquiry,
): readonly Found[] {
  const { id, appliesWhen } = criterion;
  const about = (rule: Found['rule'], goals: readonly Goal[]): Found => ({
    rule,
    subjects: [id],
    path,
    witness: inquiry.witness(goals),
  });
  const open = (rule: Found['rule']): Found => ({
    rule: 'not_decided',
    open: rule,
    subjects: [id],
    path,
    witness: null,
  });
  const [met, missed] = [metBy(criterion), missedBy(criterion)];
  if (appliesWhen !== undefined && inquiry.possible([{ condition: appliesWhen, outcome: 'met' }]) === 'no')
    return [about('never_applies', [{ condition: appliesWhen, outcome: 'not_met' }])];
  const canBeMet = inquiry.possible(met);
  if (canBeMet === 'no') return [about('never_met', missed)];
  const canBeMissed = inquiry.possible(missed);
  if (canBeMissed === 'no') return [about(appliesWhen === undefined ? 'always_met' : 'never_missed', met)];
  return [
    ...(canBeMet === 'open' ? [open('never_met')] : []),
    ...(canBeMissed === 'open' ? [open(appliesWhen === undefined ? 'always_met' : 'never_missed')] : []),
  ];
}

/** What has to come out for somebody to meet a criterion. */
export function metBy(criterion: CriterionData): readonly Goal[] {
  return [...appliesTo(criterion), { condition: criterion.when, outcome: 'met' }];
}

/** What has to come out for a criterion that concerns somebody to be missed. */
function missedBy(criterion: CriterionData): readonly Goal[] {
  return [...appliesTo(criterion), { condition: criterion.when, outcome: 'not_met' }];
}

/** What has to come out for a criterion not to be met, whether it concerns the applicant or not. */
export function notMetBy({ appliesWhen, when }: CriterionData): readonly Goal[] {
  const condition: Condition = appliesWhen === undefined ? when : { all: [appliesWhen, when] };
  return [{ condition, outcome: 'not_met' }];
}

export function appliesTo({ appliesWhen }: CriterionData): readonly Goal[] {
  return appliesWhen === undefined ? [] : [{ condition: appliesWhen, outcome: 'met' }];
}
