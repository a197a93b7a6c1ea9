import type { FactData } from '../../../model/fact.ts';

export const bodyWornCameraFacts = [
  {
    id: 'bodyCameras.policy',
    type: 'enum',
    label: 'body-worn camera policy',
    question: 'Has the agency a written policy on body-worn cameras?',
    values: [
      { value: 'none', label: 'no' },
      { value: 'draft', label: 'in draft' },
      { value: 'adopted', label: 'adopted' },
    ],
    changeable: true,
  },
  {
    id: 'bodyCameras.activation',
    type: 'boolean',
    label: 'activation at arrests and searches',
    question:
      'Does it require cameras to be worn and on at planned arrests and when search or seizure warrants are served?',
    help: 'Answer “not applicable” if there is no policy.',
    notApplicable: true,
    changeable: true,
  },
  {
    id: 'bodyCameras.expeditedRelease',
    type: 'boolean',
    label: 'early release of recordings',
    question: 'Does it provide for the early release of recordings of serious injuries and deaths?',
    help: 'Answer “not applicable” if there is no policy.',
    notApplicable: true,
    changeable: true,
  },
  {
    id: 'bodyCameras.publicPosting',
    type: 'boolean',
    label: 'camera policy posted',
    question: 'Is it posted where the public can read it?',
    help: 'Answer “not applicable” if there is no policy.',
    notApplicable: true,
    changeable: true,
  },
] as const satisfies readonly FactData[];
