import type { CriterionCase } from '../../../case.ts';
import { roleCases } from '../../../role-cases.ts';
import type { ojpFy2023 } from '../rule-set.ts';

type Case = CriterionCase<typeof ojpFy2023>;

const agency = { 'applicant.lawEnforcementRole': 'agency', 'applicant.tribal': false } as const;

const applicant: readonly Case[] = [
  {
    criterion: 'gate-eo13929-cert',
    facts: { ...agency, 'safePolicing.certification': 'certified' },
    outcome: 'met',
    why: 'certified',
  },
  {
    criterion: 'gate-eo13929-cert',
    facts: {
      ...agency,
      'safePolicing.certification': 'certified',
      'safePolicing.certifiedOn': '2015-01-01',
      'safePolicing.credentialingBody': 'a state commission',
    },
    outcome: 'met',
    why: 'however old the certificate is: its day is shown, not tested',
  },
  {
    criterion: 'gate-eo13929-cert',
    facts: {
      'applicant.lawEnforcementRole': 'government_for_agency',
      'applicant.tribal': false,
      'safePolicing.certification': 'in_process',
    },
    outcome: 'met',
    why: 'to have begun is enough, and a university may apply for its campus police',
  },
  {
    criterion: 'gate-eo13929-cert',
    facts: { ...agency, 'safePolicing.certification': 'none' },
    outcome: 'not_met',
    why: 'neither certified nor begun',
  },
  {
    criterion: 'gate-eo13929-cert',
    facts: agency,
    outcome: 'indeterminate',
    why: 'the certification was not answered',
  },
  {
    criterion: 'gate-eo13929-cert',
    facts: { 'applicant.lawEnforcementRole': 'agency', 'safePolicing.certification': 'none' },
    outcome: 'indeterminate',
    why: 'whether the agency is Tribal, and so exempt, was not answered',
  },
  {
    criterion: 'gate-eo13929-cert',
    facts: {
      'applicant.lawEnforcementRole': 'agency',
      'applicant.tribal': true,
      'safePolicing.certification': 'none',
    },
    outcome: 'not_applicable',
    why: 'Tribal agencies are exempt',
  },
  {
    criterion: 'gate-eo13929-cert',
    facts: { 'applicant.lawEnforcementRole': 'none' },
    outcome: 'not_applicable',
    why: 'a nonprofit passes, whether it is Tribal or not',
  },
  ...roleCases('gate-eo13929-cert', { ...agency, 'safePolicing.certification': 'certified' } as const),
  {
    criterion: 'gate-eo13929-cert',
    facts: { ...agency, 'applicant.lawEnforcementRole': 'none', 'safePolicing.certification': 'certified' },
    outcome: 'not_applicable',
    why: 'nor has an applicant without police to be certified where it says that it is not Tribal',
  },
];

const police = {
  subrecipient_name: 'Police',
  amount: '10.00',
  law_enforcement: true,
  tribal: false,
} as const;

const subrecipients: readonly Case[] = [
  {
    criterion: 'gate-eo13929-cert-subrecipients',
    facts: {
      subawards: [
        { ...police, safe_policing_certification: 'certified', safe_policing_certified_on: '2021-01-31' },
      ],
    },
    outcome: 'met',
    why: 'the police subrecipient is certified',
  },
  {
    criterion: 'gate-eo13929-cert-subrecipients',
    facts: {
      'applicant.lawEnforcementRole': 'none',
      subawards: [
        { ...police, safe_policing_certification: 'in_process' },
        { subrecipient_name: 'Clinic', amount: '10.00', law_enforcement: false },
      ],
    },
    outcome: 'met',
    why: 'a nonprofit passes funds to police that have begun; the clinic needs no certification',
  },
  {
    criterion: 'gate-eo13929-cert-subrecipients',
    facts: {
      subawards: [
        { ...police, safe_policing_certification: 'certified' },
        { ...police, subrecipient_name: 'Sheriff', safe_policing_certification: 'none' },
      ],
    },
    outcome: 'not_met',
    why: 'one of two is not certified',
  },
  {
    criterion: 'gate-eo13929-cert-subrecipients',
    facts: { subawards: [police] },
    outcome: 'indeterminate',
    why: 'its certification was not answered',
  },
  {
    criterion: 'gate-eo13929-cert-subrecipients',
    facts: {
      subawards: [
        {
          subrecipient_name: 'Police',
          amount: '10.00',
          law_enforcement: true,
          safe_policing_certification: 'none',
        },
      ],
    },
    outcome: 'indeterminate',
    why: 'whether it is Tribal, and so exempt, was not answered',
  },
  {
    criterion: 'gate-eo13929-cert-subrecipients',
    facts: { subawards: [{ ...police, tribal: true, safe_policing_certification: 'none' }] },
    outcome: 'not_applicable',
    why: 'Tribal agencies are exempt',
  },
  {
    criterion: 'gate-eo13929-cert-subrecipients',
    facts: { subawards: [{ subrecipient_name: 'Clinic', amount: '10.00', law_enforcement: false }] },
    outcome: 'not_applicable',
    why: 'no police among the subrecipients',
  },
  {
    criterion: 'gate-eo13929-cert-subrecipients',
    facts: { 'subawards.planned': false },
    outcome: 'not_applicable',
    why: 'no subaward is planned',
  },
  {
    criterion: 'gate-eo13929-cert-subrecipients',
    facts: { 'subawards.planned': true },
    outcome: 'indeterminate',
    why: 'subawards are planned and not listed',
  },
];

export const safePolicingCases: readonly Case[] = [...applicant, ...subrecipients];
