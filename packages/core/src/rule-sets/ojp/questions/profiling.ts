import type { FactData } from '../../../model/fact.ts';

export const profilingFacts = [
  {
    id: 'profiling.ban',
    type: 'boolean',
    label: 'ban on profiling',
    question: 'Does a written policy ban improper profiling by protected characteristics?',
    changeable: true,
  },
  {
    id: 'profiling.characteristics',
    type: 'text',
    label: 'characteristics the ban names',
    question: 'Which characteristics does the policy name, and is disability among them?',
    changeable: true,
  },
  {
    id: 'profiling.trainingInterval',
    type: 'integer',
    label: 'interval of anti-bias training',
    unit: 'months',
    question: 'How many months pass at most between two anti-bias trainings of an officer?',
    help: '12 for yearly training. Answer “not applicable” if there is none.',
    minimum: 1,
    maximum: 120,
    notApplicable: true,
    changeable: true,
  },
  {
    id: 'profiling.complaintProcedure',
    type: 'boolean',
    label: 'procedure for complaints of bias',
    question: 'Is there a procedure to receive, investigate and answer complaints of profiling or bias?',
    changeable: true,
  },
] as const satisfies readonly FactData[];
