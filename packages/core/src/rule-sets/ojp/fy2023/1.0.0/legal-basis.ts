import type { LegalBasis } from '../../../../model/citation.ts';

export const legalBasisFy2023 = [
  {
    document: 'eo-14074',
    section: 'sec. 20(a)',
    gist: 'the Attorney General and two Secretaries are to award discretionary grants in a way that supports adopting the order’s policies',
    revokedOn: '2025-01-20',
    revokedBy: 'eo-initial-rescissions',
  },
  {
    document: 'eo-13985',
    gist: 'the order on racial equity and underserved communities',
    revokedOn: '2025-01-20',
    revokedBy: 'eo-initial-rescissions',
  },
  {
    document: 'eo-13929',
    gist: 'the order behind the safe-policing certification, which FY2023 notices still asked for',
    revokedOn: '2022-05-25',
    revokedBy: 'eo-14074',
  },
  {
    document: 'doj-fact-sheet',
    section: 'Grantmaking, Accreditation, and Guidance: Grantmaking',
    gist: 'from the FY2023 cycle on, relevant solicitations give priority consideration for policies and practices in line with certain provisions of the order',
  },
  {
    document: 'wh-fact-sheet-2023',
    gist: 'FY2023 priorities are limited to provisions on which the Department had already published a policy, guidance or best practice',
  },
  {
    document: 'cgic-restatement-fy2023',
    gist: 'one of the earliest calls with a priority that rests on EO 14074',
  },
] as const satisfies readonly LegalBasis[];
