import { applySolicitation, genericSolicitation, ruleSet } from '@grantscore/core';

/** The rules that most cases are measured with. */
export function ojp2024() {
  return applySolicitation(ruleSet('ojp-fy2024'), genericSolicitation('ojp-fy2024'));
}
