import type { FactAnswer } from '../model/application.ts';

/** Answers of which there is one on each side of, and on, every value that random tests name. */
export const ANSWER_GRID: Readonly<Record<string, readonly FactAnswer[]>> = {
  'a.yes': [true, false],
  'a.no': [true, false],
  'a.maybe': [true, false, { status: 'not_applicable' }],
  'parts.planned': [true, false],
  'a.colour': ['red', 'green', 'blue'],
  'a.tools': [
    [],
    ['saw'],
    ['axe'],
    ['bow'],
    ['saw', 'axe'],
    ['saw', 'bow'],
    ['axe', 'bow'],
    ['saw', 'axe', 'bow'],
  ],
  'a.months': [0, 1, 2, 3, 4, 12],
  'a.rate': ['0', '0.2', '0.5', '7', '9', '9.5', '10', '11'],
  'a.budget': ['0', '0.01', '5', '10', '50', '99.99', '100', '200', '250.5', '300'],
  'application.requestedAmount': ['0', '0.01', '5', '10', '50', '99.99', '100', '200', '250.5', '300'],
  'a.day': ['2023-01-01', '2023-01-31', '2023-02-01', '2023-02-10', '2023-02-28', '2023-03-01'],
  'a.moment': [
    '2023-04-01T00:00:00Z',
    '2023-04-05T00:59:00Z',
    '2023-04-05T00:59:30Z',
    '2023-04-05T01:00:00Z',
    '2023-04-06T00:00:00Z',
  ],
};
