import {
  type CompetitionSensitivity,
  type SensitivityInput,
  type SensitivityReport,
  sensitivityReport,
} from '../sensitivity/sensitivity-report.ts';

/** How firm the rankings are, as far as a report says it: every point value, and the first applications of each competition. */
export interface SensitivityEntry {
  readonly weightings: SensitivityReport['weightings'];
  readonly notes: SensitivityReport['notes'];
  readonly competitions: readonly (CompetitionSensitivity & {
    /** Ranked applications that are left out here. */
    readonly left: number;
  })[];
}

/** Of more ranked applications a report does not say it: it would keep the report waiting. */
const MOST_RANKED = 500;

/** Applications of each competition that are told of. */
const SHOWN = 20;

/** Null where more applications are ranked than a report is kept waiting for. */
export function sensitivityEntry(input: SensitivityInput): SensitivityEntry | null {
  const ranked = input.ranking.competitions.reduce((sum, { placements }) => sum + placements.length, 0);
  if (ranked > MOST_RANKED) return null;
  const { weightings, notes, competitions } = sensitivityReport(input);
  return {
    weightings,
    notes,
    competitions: competitions.map(({ applications, ...rest }) => ({
      ...rest,
      applications: applications.slice(0, SHOWN),
      left: Math.max(0, applications.length - SHOWN),
    })),
  };
}

/** Who is not told of, and where they are. */
export function leftOutText(left: number): string {
  return `${left} more ${left === 1 ? 'is' : 'are'} left out here; \`grantscore sensitivity\` tells of everyone.`;
}

/** Why a report does not say it. */
export const NOT_TOLD = `Left out of this report, which tells it of ${MOST_RANKED} ranked applications at most. \`grantscore sensitivity\`, with the files and rules of this run as \`run.json\` names them, tells it of any number.`;
