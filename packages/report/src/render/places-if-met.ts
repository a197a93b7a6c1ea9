import { type Decimal, decimal } from '@grantscore/core';
import type { ApplicationExplanation, FindingExplanation } from '../explain/explanation.ts';
import type { CompetitionEntry } from '../model/competition-entries.ts';
import { countWhile } from '../rank/count-while.ts';
import type { ReportModel } from '../report-model.ts';

/** The place that an application would have if its missing answers met one more criterion, `place 1 to 3`; empty where none can be said. */
export type PlacesIfMet = (
  finding: Pick<FindingExplanation, 'ifMet'>,
  application: ApplicationExplanation,
) => string;

/**
 * The best and worst place of an application if its missing answers met one more criterion: as safe an outer bound as that of
 * its place now. Empty where more than points decides the order, or no other score would come of it.
 */
export function placesIfMet({ competitions, applications }: ReportModel): PlacesIfMet {
  const open = new Set(applications.flatMap((own) => (own.eligibilityOpen ? [own.id] : [])));
  const pools = new Map(competitions.filter(byPointsAlone).map((pool) => [pool.competition, pool]));
  const bounds = new Map([...pools].map(([competition, pool]) => [competition, boundsOf(pool, open)]));
  return ({ ifMet }, { id, competition, place, score, least, most }) => {
    const pool = bounds.get(competition);
    if (ifMet === null || place === null || pool === undefined || ifMet.score === score) return '';
    const [wouldLeast, wouldMost] = [decimal(ifMet.least), decimal(ifMet.most)];
    const itselfAhead = !open.has(id) && decimal(least).gt(wouldMost) ? 1 : 0;
    const itselfPerhaps = decimal(most).gt(wouldLeast) ? 1 : 0;
    const best = 1 + countAbove(pool.least, wouldMost) - itselfAhead;
    const worst = 1 + countAbove(pool.most, wouldLeast) - itselfPerhaps;
    return best === worst ? `place ${best}` : `place ${best} to ${worst}`;
  };
}

function byPointsAlone({ keys }: CompetitionEntry): boolean {
  return (
    keys.length === 1 && keys.every(({ key, direction }) => key === 'points' && direction === 'descending')
  );
}

/** What each of a pool scores at least and at most, ascending. Who may not belong in the ranking is sure of no place. */
function boundsOf({ ranking }: CompetitionEntry, open: ReadonlySet<string>) {
  const ascending = (points: readonly string[]) => points.map(decimal).sort((a, b) => a.cmp(b));
  return {
    least: ascending(ranking.flatMap(({ applicationId, least }) => (open.has(applicationId) ? [] : [least]))),
    most: ascending(ranking.map(({ most }) => most)),
  };
}

function countAbove(ascending: readonly Decimal[], points: Decimal): number {
  return ascending.length - countWhile(ascending.length, (place) => ascending[place]?.gt(points) !== true);
}
