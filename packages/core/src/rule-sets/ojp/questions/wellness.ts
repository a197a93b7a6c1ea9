import type { FactData } from '../../../model/fact.ts';

export const wellnessFacts = [
  {
    id: 'wellness.program',
    type: 'boolean',
    label: 'officer wellness program',
    question: 'Does the agency run a wellness program for its officers?',
    help: 'Such as support with mental health, substance use or trauma, or peer support.',
    changeable: true,
  },
  {
    id: 'wellness.coverage',
    type: 'text',
    label: 'what the wellness program covers',
    question: 'What does the program cover?',
    changeable: true,
  },
  {
    id: 'wellness.suicidePrevention',
    type: 'boolean',
    label: 'officer suicide prevention',
    question: 'Does the agency work to prevent suicide among its officers?',
    changeable: true,
  },
] as const satisfies readonly FactData[];
