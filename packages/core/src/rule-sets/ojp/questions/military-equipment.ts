import type { FactData } from '../../../model/fact.ts';

/** What is held is one of the eleven entries of EO 14074 sec. 12(a)(i) to (xi), in its order, or nothing. */
export const militaryEquipmentFacts = [
  {
    id: 'equipment.restrictionPolicy',
    type: 'boolean',
    label: 'policy restricting militarized equipment',
    question: 'Does a written policy restrict the possession and use of militarized equipment?',
    changeable: true,
  },
  {
    id: 'equipment.listedItems',
    type: 'set',
    label: 'listed equipment held',
    question: 'Which of the equipment listed in section 12(a) of Executive Order 14074 does the agency hold?',
    help: 'Answer “none” if it holds none of it.',
    // An answer of its own, so that whether anything is held and what is held cannot contradict each other.
    values: [
      { value: 'none', label: 'none of it' },
      { value: 'large_caliber_firearms', label: 'firearms of .50 caliber or more' },
      { value: 'large_caliber_ammunition', label: 'ammunition of .50 caliber or more' },
      { value: 'silencers', label: 'firearm silencers' },
      { value: 'bayonets', label: 'bayonets' },
      { value: 'grenade_launchers', label: 'grenade launchers' },
      { value: 'grenades', label: 'grenades, stun and flash-bang included' },
      { value: 'explosives', label: 'explosives' },
      { value: 'vehicles', label: 'vehicles without a commercial use, tracked and armored ones included' },
      { value: 'weaponized_drones', label: 'weaponized drones and autonomous weapons' },
      { value: 'combat_aircraft', label: 'combat aircraft' },
      { value: 'acoustic_devices', label: 'long-range acoustic devices without a commercial use' },
    ],
    changeable: true,
  },
  {
    id: 'equipment.exceptionCertified',
    type: 'boolean',
    label: 'exception certified for what is held',
    question: 'Is it certified for all that is held that one of the order’s exceptions covers it?',
    help: 'Answer “not applicable” if nothing is held. The order has exceptions for explosives (accredited bomb squads, training of detection dogs) and for vehicles (disasters, active shooters, hostage or other rescue, anti-terrorism).',
    notApplicable: true,
    changeable: true,
  },
] as const satisfies readonly FactData[];
