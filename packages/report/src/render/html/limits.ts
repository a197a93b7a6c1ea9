import type { ReportModel } from '../../report-model.ts';

/** How much of a pool one page can hold. What is left out is named on the page, with where it can be read. */
export interface PageLimits {
  /** Ranked applications that are listed, of all competitions together. */
  readonly ranked: number;
  /** Whether each finding has its reason and sources beside it; else equal reasons stand once, at their criterion, and are linked. */
  readonly reasonsInPlace: boolean;
  /** Whether each of those has its whole derivation as well. */
  readonly derivations: boolean;
  /** Where reasons are linked, the bytes that the page may take; who comes when it is full has no section. */
  readonly bytes: number;
  /** Whether the outcomes of every application are drawn. */
  readonly heatMap: boolean;
  /** Whether they are a table as well. */
  readonly outcomeTable: boolean;
}

export function limitsOf({ applications, criteria }: ReportModel): PageLimits {
  const count = applications.length;
  const small = count <= 100 || count * criteria.length <= 12_000;
  return {
    ranked: 10_000,
    reasonsInPlace: small,
    derivations: count <= 100,
    bytes: 5_500_000,
    heatMap: count <= 1_500,
    outcomeTable: small,
  };
}

/** Problems of the input that are listed one by one. */
export const LISTED_PROBLEMS = 200;
