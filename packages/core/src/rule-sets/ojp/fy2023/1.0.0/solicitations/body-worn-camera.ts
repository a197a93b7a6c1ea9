import type { SolicitationData } from '../../../../../model/solicitation.ts';

export const bodyWornCamera = {
  id: 'O-BJA-2023-171562',
  title: 'Body-Worn Camera Policy and Implementation Program, FY2023',
  cycle: 'FY2023',
  ruleSet: 'ojp-fy2023@1.0.0',
  basis: 'official-summary',
  note: 'Its five law enforcement items are known from a vendor’s guide, and whether it had more is not known. That the equity priorities and the safe-policing certification stood in it is inferred from other calls of the cycle.',
  documents: [
    { document: 'bwc-guide-fy2023', gist: 'five items for law enforcement applicants, and both deadlines' },
  ],
  // A camera policy is what this program pays for; to give priority for having one would be circular.
  criteria: { off: ['le-bwc'] },
  criterionBasis: {
    'eq-1a-advance-equity': {
      item: 'reconstructed',
      note: 'Other FY2023 calls had it; nothing that was seen of this call names it.',
    },
    'eq-1b-culturally-specific': {
      item: 'reconstructed',
      note: 'Nothing that was seen of this call names it.',
    },
    'gate-eo13929-cert': {
      item: 'reconstructed',
      note: 'Another FY2023 notice says that agencies need it for any discretionary funds; nothing that was seen of this call names it.',
    },
    'gate-eo13929-cert-subrecipients': {
      item: 'reconstructed',
      note: 'Another FY2023 notice says that agencies need it for any discretionary funds; nothing that was seen of this call names it.',
    },
  },
  items: [
    {
      id: 'force-and-custody-data',
      label: 'Reports use of force and deaths in custody',
      criteria: ['le-data-uof', 'le-data-dcra'],
    },
    {
      id: 'officer-data',
      label: 'Reports officer suicides and officers killed and assaulted',
      criteria: ['le-data-lesdc', 'le-data-leoka'],
    },
    { id: 'unannounced-entries', label: 'Limits unannounced entries', criteria: ['le-no-knock'] },
    { id: 'neck-restraints', label: 'Limits neck and carotid restraints', criteria: ['le-neck-restraint'] },
    {
      id: 'militarized-equipment',
      label: 'Limits possession and use of militarized equipment',
      criteria: ['le-militarized-equipment'],
    },
  ],
  deadlines: [
    { label: 'Grants.gov, first step', date: '2023-04-04', time: '20:59', timeZone: 'America/New_York' },
    {
      label: 'JustGrants, full application',
      date: '2023-04-11',
      time: '20:59',
      timeZone: 'America/New_York',
    },
  ],
  funds: '24000000.00',
  fundsNote:
    'with 51 awards, as third parties’ summaries give it; whether it was expected or awarded was not seen',
} as const satisfies SolicitationData;
