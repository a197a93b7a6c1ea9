/** The parts that the rule sets over somebody else's columns have in common: one family, one profile, one point for each criterion. */
export const ONE_POINT_EACH = {
  version: '1.0.0',
  cycle: 'FY2023',
  effective: { from: '2022-10-01', to: '2023-09-30' },
  status: 'custom',
  legalBasis: [],
  families: [{ id: 'main', label: 'Main' }],
  parameters: [],
  derivedFacts: [],
  conditions: [],
  profiles: [
    {
      id: 'count',
      label: 'Count',
      description: 'one point each',
      official: false,
      pointsEach: '1',
      keys: [{ key: 'points', direction: 'descending' }],
      ties: 'competition',
    },
  ],
  defaultProfile: 'count',
};

export const BASIS = { item: 'modelling-choice', test: 'modelling-choice', note: 'written for tests' };
