import { bodyWornCameraCases as bodyWornCameraFy2023 } from './fy2023/1.0.0/criteria/body-worn-cameras.cases.ts';
import { conductCases as conductFy2023 } from './fy2023/1.0.0/criteria/conduct.cases.ts';
import { crimeDataCases as crimeDataFy2023 } from './fy2023/1.0.0/criteria/crime-data.cases.ts';
import { equityCases as equityFy2023 } from './fy2023/1.0.0/criteria/equity.cases.ts';
import { safePolicingCases as safePolicingFy2023 } from './fy2023/1.0.0/criteria/safe-policing.cases.ts';
import { submissionCases as submissionFy2023 } from './fy2023/1.0.0/criteria/submission.cases.ts';
import { useOfForceCases as useOfForceFy2023 } from './fy2023/1.0.0/criteria/use-of-force.cases.ts';
import { accountabilityCases } from './fy2024/1.0.0/criteria/accountability.cases.ts';
import { bodyWornCameraCases } from './fy2024/1.0.0/criteria/body-worn-cameras.cases.ts';
import { communityCases } from './fy2024/1.0.0/criteria/community.cases.ts';
import { conductCases } from './fy2024/1.0.0/criteria/conduct.cases.ts';
import { crimeDataCases } from './fy2024/1.0.0/criteria/crime-data.cases.ts';
import { custodyDeathCases } from './fy2024/1.0.0/criteria/custody-deaths.cases.ts';
import { equityCases } from './fy2024/1.0.0/criteria/equity.cases.ts';
import { peopleCases } from './fy2024/1.0.0/criteria/people.cases.ts';
import { profilingCases } from './fy2024/1.0.0/criteria/profiling.cases.ts';
import { safePolicingCases } from './fy2024/1.0.0/criteria/safe-policing.cases.ts';
import { submissionCases } from './fy2024/1.0.0/criteria/submission.cases.ts';
import { useOfForceCases } from './fy2024/1.0.0/criteria/use-of-force.cases.ts';

/** The cases of every version of the built-in rule sets, by `id@version`, in the order of their criteria. */
export const builtInCases = {
  'ojp-fy2023@1.0.0': [
    ...equityFy2023,
    ...crimeDataFy2023,
    ...conductFy2023,
    ...useOfForceFy2023,
    ...bodyWornCameraFy2023,
    ...safePolicingFy2023,
    ...submissionFy2023,
  ],
  'ojp-fy2024@1.0.0': [
    ...equityCases,
    ...crimeDataCases,
    ...conductCases,
    ...useOfForceCases,
    ...bodyWornCameraCases,
    ...profilingCases,
    ...custodyDeathCases,
    ...accountabilityCases,
    ...peopleCases,
    ...communityCases,
    ...safePolicingCases,
    ...submissionCases,
  ],
};
