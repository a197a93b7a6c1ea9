import { moneyText } from '../explain/values.ts';
import { STANDING_WORDS } from '../model/funding-entries.ts';
import type { ReportModel } from '../report-model.ts';

/** Where an application stands by the funding line of its competition, by its id; null where none is drawn or it is not ranked. */
export type FundingWords = (id: string) => string | null;

export function fundingWords({ competitions }: Pick<ReportModel, 'competitions'>): FundingWords {
  const words = new Map(
    competitions.flatMap(({ ranking, funding: line }) =>
      ranking.flatMap(({ applicationId, funding }): readonly (readonly [string, string])[] =>
        line === null || funding === null
          ? []
          : [[applicationId, `Funding line of ${moneyText(line.funds)}: ${STANDING_WORDS[funding]}.`]],
      ),
    ),
  );
  return (id) => words.get(id) ?? null;
}
