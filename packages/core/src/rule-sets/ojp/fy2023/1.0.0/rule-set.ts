import type { RuleSetData } from '../../../../model/rule-set.ts';
import { forCertification, forCustodyReporting, forLawEnforcement } from '../../conditions.ts';
import {
  bodyWornCameraGuide,
  connectRestatement,
  continuationsSynopsis,
  crimeGunRestatement,
  dojFactSheet,
  eo13929,
  eo13985,
  eo14074,
  nijReviewPage,
  ojpPractice,
  rescissions,
  safePolicingNotices,
  schoolCapacityRestatement,
  whiteHouseFactSheet2023,
} from '../../documents.ts';
import { gateFamilies, sharedFamilies } from '../../families.ts';
import { sharedParameters } from '../../parameters.ts';
import { sharedProfiles } from '../../profiles.ts';
import { applicantFacts } from '../../questions/applicant.ts';
import { bodyWornCameraFacts } from '../../questions/body-worn-cameras.ts';
import { budgetDerivedFacts } from '../../questions/budget.ts';
import { crimeDataFacts } from '../../questions/crime-data.ts';
import { equityFacts } from '../../questions/equity.ts';
import { militaryEquipmentFacts } from '../../questions/military-equipment.ts';
import { neckRestraintFacts } from '../../questions/neck-restraint.ts';
import { noKnockFacts } from '../../questions/no-knock.ts';
import { safePolicingDerivedFacts, safePolicingFacts } from '../../questions/safe-policing.ts';
import { subawardFacts } from '../../questions/subawards.ts';
import { submissionFacts } from '../../questions/submission.ts';
import { useOfForceFacts } from '../../questions/use-of-force.ts';
import { bodyWornCameraCriteria } from './criteria/body-worn-cameras.ts';
import { conductCriteria } from './criteria/conduct.ts';
import { crimeDataCriteria } from './criteria/crime-data.ts';
import { equityCriteria } from './criteria/equity.ts';
import { safePolicingCriteria } from './criteria/safe-policing.ts';
import { submissionCriteria } from './criteria/submission.ts';
import { useOfForceCriteria } from './criteria/use-of-force.ts';
import { legalBasisFy2023 } from './legal-basis.ts';
import { weightedExample } from './weighted-example.ts';

export const ojpFy2023 = {
  id: 'ojp-fy2023',
  version: '1.0.0',
  title: 'OJP priority considerations, fiscal year 2023',
  cycle: 'FY2023',
  effective: { from: '2022-10-01', to: '2023-09-30' },
  status: 'reconstructed',
  caution:
    'A reconstruction of past policy, not advice for a live competition. No solicitation of this cycle was read in full: its criteria are known from excerpts and third parties’ summaries, and each says how well. No points for priorities were ever published. The order’s mandates bound Federal agencies only, so nothing here says that a state, local, Tribal or territorial agency keeps or breaks a rule. The orders on which the priorities rest were revoked on 20 January 2025; that behind its certification, EO 13929, on 25 May 2022 already.',
  documents: [
    eo14074,
    eo13985,
    eo13929,
    rescissions,
    dojFactSheet,
    whiteHouseFactSheet2023,
    bodyWornCameraGuide,
    crimeGunRestatement,
    connectRestatement,
    schoolCapacityRestatement,
    continuationsSynopsis,
    safePolicingNotices,
    ojpPractice,
    nijReviewPage,
  ],
  legalBasis: legalBasisFy2023,
  families: [...sharedFamilies, ...gateFamilies],
  parameters: sharedParameters,
  facts: [
    ...applicantFacts,
    ...equityFacts,
    ...subawardFacts,
    ...crimeDataFacts,
    ...noKnockFacts,
    ...neckRestraintFacts,
    ...militaryEquipmentFacts,
    ...useOfForceFacts,
    ...bodyWornCameraFacts,
    ...safePolicingFacts,
    ...submissionFacts,
  ],
  derivedFacts: [...budgetDerivedFacts, ...safePolicingDerivedFacts],
  conditions: [forLawEnforcement, forCustodyReporting, forCertification],
  criteria: [
    ...equityCriteria,
    ...crimeDataCriteria,
    ...conductCriteria,
    ...useOfForceCriteria,
    ...bodyWornCameraCriteria,
    ...safePolicingCriteria,
    ...submissionCriteria,
  ],
  profiles: [...sharedProfiles, weightedExample],
  defaultProfile: 'count',
} as const satisfies RuleSetData;
