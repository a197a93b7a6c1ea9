/** A row of a table by its headers. */
export type FactRow = Readonly<Record<string, string>>;

/** What a report says of one criterion of one application. */
export interface FindingFacts {
  readonly outcome: string;
  /** `1 point`; empty where nothing is said of points. */
  readonly points: string;
  readonly reason: string;
  /** Where the answers stand, what is shown beside them, and the sources. */
  readonly more: readonly string[];
}

export interface ApplicationFacts {
  readonly standing: string;
  /** Where it stands by the funding line; empty where nothing is to be said. */
  readonly funding: string;
  readonly record: string;
  readonly notes: readonly string[];
  /** The missing answers in the order in which they matter, each with what it would bring. */
  readonly wanted: readonly string[];
  /** By the label of the criterion. */
  readonly findings: Readonly<Record<string, FindingFacts>>;
}

interface CompetitionFacts {
  readonly ranking: readonly FactRow[];
  readonly notRanked: readonly FactRow[];
  readonly departures: readonly FactRow[];
  /** Notes, and what is said of funds and awards. */
  readonly says: readonly string[];
}

/** What a reader of a report learns from it, each fact tied to what it is about; code is not told from text. */
export interface ReportFacts {
  /** `26 scored`. */
  readonly figures: readonly string[];
  readonly competitions: readonly CompetitionFacts[];
  readonly decisions: readonly string[];
  readonly missing: readonly FactRow[];
  /** By applicant and id as the report names them, `Aldermere Police Department (F-01)`. */
  readonly applications: Readonly<Record<string, ApplicationFacts>>;
  /** The tables on the field as a whole, by title. */
  readonly field: Readonly<Record<string, readonly FactRow[]>>;
  /** The tables on how firm the ranking is, without what their headers are capitalized like. */
  readonly firm: readonly (readonly FactRow[])[];
}

/** Text on one line as a reader takes it, without the marks of code. */
export function plain(text: string): string {
  return text.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim();
}
