import type { LegalBasis } from '../../../../model/citation.ts';

export const legalBasisFy2024 = [
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
    document: 'eo-14091',
    gist: 'the later order that carried it further',
    revokedOn: '2025-01-20',
    revokedBy: 'eo-initial-rescissions',
  },
  {
    document: 'eo-13929',
    gist: 'the order behind the safe-policing certification, which FY2023 notices asked for; off in this cycle unless a solicitation says otherwise',
    revokedOn: '2022-05-25',
    revokedBy: 'eo-14074',
  },
  {
    document: 'doj-fact-sheet',
    section: 'Grantmaking, Accreditation, and Guidance: Grantmaking',
    gist: 'the list of priority considerations will grow for FY2024',
  },
  {
    document: 'wh-fact-sheet-2023',
    gist: 'it is to take in best practices and guidance that the Department had lately published',
  },
  {
    document: 'wh-fact-sheet-2024',
    gist: 'over FY2023 and FY2024, close to a billion dollars of discretionary funds were to be offered in a way that promotes the order’s policies',
  },
] as const satisfies readonly LegalBasis[];
