import type { RuleSetData } from '../../../../model/rule-set.ts';
import {
  forCertification,
  forCustody,
  forCustodyReporting,
  forGovernment,
  forLawEnforcement,
  forOfficerStandards,
} from '../../conditions.ts';
import {
  bodyWornCameraGuide,
  continuationsSynopsis,
  dojFactSheet,
  eo13929,
  eo13985,
  eo14074,
  eo14091,
  girlsTraffickingRestatement,
  nijReviewPage,
  ojpPractice,
  rescissions,
  safePolicingNotices,
  whiteHouseFactSheet2023,
  whiteHouseFactSheet2024,
} from '../../documents.ts';
import { gateFamilies, sharedFamilies } from '../../families.ts';
import { sharedParameters } from '../../parameters.ts';
import { sharedProfiles } from '../../profiles.ts';
import { accreditationFacts } from '../../questions/accreditation.ts';
import { applicantFacts } from '../../questions/applicant.ts';
import { bodyWornCameraFacts } from '../../questions/body-worn-cameras.ts';
import { budgetDerivedFacts } from '../../questions/budget.ts';
import { communityFacts } from '../../questions/community.ts';
import { crimeDataFacts } from '../../questions/crime-data.ts';
import { crisisResponseFacts } from '../../questions/crisis-response.ts';
import { custodyDeathFacts } from '../../questions/custody-deaths.ts';
import { earlyWarningFacts } from '../../questions/early-warning.ts';
import { equityFacts } from '../../questions/equity.ts';
import { decertificationFacts, hiringFacts } from '../../questions/hiring.ts';
import { militaryEquipmentFacts } from '../../questions/military-equipment.ts';
import { neckRestraintFacts } from '../../questions/neck-restraint.ts';
import { noKnockFacts } from '../../questions/no-knock.ts';
import { profilingFacts } from '../../questions/profiling.ts';
import { safePolicingDerivedFacts, safePolicingFacts } from '../../questions/safe-policing.ts';
import { subawardFacts } from '../../questions/subawards.ts';
import { submissionFacts } from '../../questions/submission.ts';
import { useOfForceFacts } from '../../questions/use-of-force.ts';
import { wellnessFacts } from '../../questions/wellness.ts';
import { accountabilityCriteria } from './criteria/accountability.ts';
import { bodyWornCameraCriteria } from './criteria/body-worn-cameras.ts';
import { communityCriteria } from './criteria/community.ts';
import { conductCriteria } from './criteria/conduct.ts';
import { crimeDataCriteria } from './criteria/crime-data.ts';
import { custodyDeathCriteria } from './criteria/custody-deaths.ts';
import { equityCriteria } from './criteria/equity.ts';
import { peopleCriteria } from './criteria/people.ts';
import { profilingCriteria } from './criteria/profiling.ts';
import { safePolicingCriteria } from './criteria/safe-policing.ts';
import { submissionCriteria } from './criteria/submission.ts';
import { useOfForceCriteria } from './criteria/use-of-force.ts';
import { legalBasisFy2024 } from './legal-basis.ts';
import { weightedExample } from './weighted-example.ts';

export const ojpFy2024 = {
  id: 'ojp-fy2024',
  version: '1.0.0',
  title: 'OJP priority considerations, fiscal year 2024',
  cycle: 'FY2024',
  effective: { from: '2023-10-01', to: '2024-09-30' },
  status: 'reconstructed',
  caution:
    'A reconstruction of past policy, not advice for a live competition. No solicitation of this cycle was read in full, and no list of its law enforcement priorities was seen: most of its criteria are inferred, and each says so. No points for priorities were ever published. The order’s mandates bound Federal agencies only, so nothing here says that a state, local, Tribal or territorial agency keeps or breaks a rule. The orders on which the priorities rest were revoked on 20 January 2025.',
  documents: [
    eo14074,
    eo13985,
    eo14091,
    eo13929,
    rescissions,
    dojFactSheet,
    whiteHouseFactSheet2023,
    whiteHouseFactSheet2024,
    girlsTraffickingRestatement,
    bodyWornCameraGuide,
    continuationsSynopsis,
    safePolicingNotices,
    ojpPractice,
    nijReviewPage,
  ],
  legalBasis: legalBasisFy2024,
  families: [
    ...sharedFamilies,
    { id: 'accountability', label: 'Accountability' },
    { id: 'people', label: 'Officers' },
    { id: 'community', label: 'Communities and families' },
    ...gateFamilies,
  ],
  parameters: [
    ...sharedParameters,
    {
      id: 'bias-training-months',
      type: 'integer',
      label: 'longest interval of anti-bias training',
      description:
        'The most months that may pass between two anti-bias trainings; twelve for yearly training.',
      default: 12,
      minimum: 1,
      maximum: 36,
      basis: 'modelling-choice',
    },
  ],
  facts: [
    ...applicantFacts,
    ...equityFacts,
    ...subawardFacts,
    ...crimeDataFacts,
    ...noKnockFacts,
    ...neckRestraintFacts,
    ...militaryEquipmentFacts,
    ...useOfForceFacts,
    ...earlyWarningFacts,
    ...bodyWornCameraFacts,
    ...profilingFacts,
    ...custodyDeathFacts,
    ...decertificationFacts,
    ...accreditationFacts,
    ...wellnessFacts,
    ...hiringFacts,
    ...crisisResponseFacts,
    ...communityFacts,
    ...safePolicingFacts,
    ...submissionFacts,
  ],
  derivedFacts: [...budgetDerivedFacts, ...safePolicingDerivedFacts],
  conditions: [
    forLawEnforcement,
    forCustodyReporting,
    forCustody,
    forOfficerStandards,
    forGovernment,
    forCertification,
  ],
  criteria: [
    ...equityCriteria,
    ...crimeDataCriteria,
    ...conductCriteria,
    ...useOfForceCriteria,
    ...bodyWornCameraCriteria,
    ...profilingCriteria,
    ...custodyDeathCriteria,
    ...accountabilityCriteria,
    ...peopleCriteria,
    ...communityCriteria,
    ...safePolicingCriteria,
    ...submissionCriteria,
  ],
  profiles: [...sharedProfiles, weightedExample],
  defaultProfile: 'count',
} as const satisfies RuleSetData;
