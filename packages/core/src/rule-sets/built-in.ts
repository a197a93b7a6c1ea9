import type { RuleSetData } from '../model/rule-set.ts';
import type { SolicitationData } from '../model/solicitation.ts';

/** Every rule set that comes with the package, every version. */
export const builtInRuleSets = [] as const satisfies readonly RuleSetData[] as readonly (RuleSetData & {
  readonly id: never;
})[];

/** Every solicitation that comes with the package. */
export const builtInSolicitations: readonly SolicitationData[] = [];
