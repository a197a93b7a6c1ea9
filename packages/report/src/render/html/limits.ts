import type { ReportModel } from '../../report-model.ts';

/** How much of a pool one page can hold. What is left out is named on the page, with where it can be read. */
export interface PageLimits {
  /** Ranked applications that are listed, of all competitions together. */
  readonly ranked: number;
  /** Whether each finding has its reason and sources beside it; else equal reasons stand once, at their criterion, and are linked. */
  readonly reasonsInPlace: boolean;
  /** Whether each of those has its whole derivation as well. */
  readonly derivations: boolean;
  /** Where reasons are linked, the characters that applications and their reasons may take; who comes later has no section. */
  readonly sectionCharacters: number;
  /** Whether the outcomes of every application are drawn and listed. */
  readonly heatMap: boolean;
}

export function limitsOf({ applications, criteria }: ReportModel): PageLimits {
  const count = applications.length;
  return {
    ranked: 10_000,
    reasonsInPlace: count <= 100 || count * criteria.length <= 12_000,
    derivations: count <= 100,
    sectionCharacters: 4_600_000,
    heatMap: count <= 1_500,
  };
}

/** Problems of the input that are listed one by one. */
export const LISTED_PROBLEMS = 200;
