import type { RuleSetData } from '../model/rule-set.ts';
import type { SolicitationData } from '../model/solicitation.ts';
import { ojpFy2023 } from './ojp/fy2023/1.0.0/rule-set.ts';
import { bodyWornCamera } from './ojp/fy2023/1.0.0/solicitations/body-worn-camera.ts';
import { ojpFy2023Generic } from './ojp/fy2023/1.0.0/solicitations/generic.ts';
import { ojpFy2024 } from './ojp/fy2024/1.0.0/rule-set.ts';
import { ojpFy2024Generic } from './ojp/fy2024/1.0.0/solicitations/generic.ts';

/** Every rule set that comes with the package, every version. */
export const builtInRuleSets = [ojpFy2023, ojpFy2024] as const satisfies readonly RuleSetData[];

/** Every solicitation that comes with the package. */
export const builtInSolicitations: readonly SolicitationData[] = [
  bodyWornCamera,
  ojpFy2023Generic,
  ojpFy2024Generic,
];
