import { describe, expect, test } from '@jest/globals';
import { library } from '../testing/library-applications.ts';
import { libraryReport } from '../testing/library-report.ts';
import { placesIfMet } from './places-if-met.ts';

const poor = { 'hours.evenings': 0, 'policy.fines': 'all' } as const;
const others = [
  library('first'),
  library('open', { 'library.kind': null, 'review.welcome': false }),
  library('unsure', { ...poor, 'application.requestedAmount': null }),
  library('last', { ...poor, 'review.welcome': false, 'application.requestedAmount': '0' }),
];
const own = (welcome: boolean | null, more = {}) =>
  library('own', { ...poor, 'review.welcome': welcome, ...more });

/** What is said of one open criterion, and the place of the same application once it is met. */
function said(
  criterion: string,
  before: ReturnType<typeof own>,
  after: ReturnType<typeof own>,
  profile = 'count',
) {
  const model = libraryReport([...others, before], { profile });
  const application = model.applications.find(({ id }) => id === 'own');
  const finding = application?.findings.find((found) => found.criterion === criterion);
  if (application === undefined || finding === undefined) throw new RangeError(criterion);
  const met = libraryReport([...others, after], { profile }).applications.find(
    ({ id }) => id === 'own',
  )?.place;
  const { bestRank = 0, worstRank = 0 } = met ?? {};
  return {
    said: placesIfMet(model)(finding, application),
    is: bestRank === worstRank ? `place ${bestRank}` : `place ${bestRank} to ${worstRank}`,
  };
}

describe('the place that a missing answer would bring', () => {
  test.each([
    { more: {}, why: 'nothing else is open' },
    { more: { 'policy.closedStacks': null }, why: 'something else stays open' },
    { more: { branches: undefined }, why: 'something else could still be won' },
  ])('is that of the application with the answer filled in: $why', ({ more }) => {
    const { said: place, is } = said('lib-welcome', own(null, more), own(true, more));
    expect(place).toBe(is);
  });

  test('is not said where the score would stay as it is', () => {
    const full = library('own', { 'policy.fines': null });
    expect(said('lib-fines', full, full).said).toBe('');
  });

  test('is not said where more than points decides', () => {
    expect(said('lib-welcome', own(null), own(true), 'reviewed').said).toBe('');
  });

  test('is not said of what is met already', () => {
    expect(said('lib-welcome', own(true), own(true)).said).toBe('');
  });
});
