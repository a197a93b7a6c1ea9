import { compareText, type ProblemCode, quoted } from '@grantscore/core';
import { linesInWords } from './found-problem.ts';

/** A row of an input file. */
export interface RowPlace {
  /** The file's name without its folder. */
  readonly file: string;
  readonly line: number;
}

/** The rows of the applications file, as far as holding them back asks. */
export interface ApplicationRows {
  readonly file: string;
  /** Each id that several rows have, with those rows. */
  repeated(): Iterable<{ readonly id: string; readonly places: readonly RowPlace[] }>;
  /** The rows of an application; none where no row names it. */
  placesOf(id: string): readonly RowPlace[];
  heldPlacesOf(id: string): readonly RowPlace[];
  /** Quarantines every row of an application for one more reason. */
  holdApplication(id: string, code: ProblemCode, expected: (place: RowPlace) => string): void;
}

/** `lines 4 and 9 of \`applications.csv\``; the file is not named where it is the one in which this is read. */
export function placesInWords(places: readonly RowPlace[], readIn?: string): string {
  const files = [...new Set(places.map(({ file }) => file))].sort(compareText);
  return files
    .map((file) => {
      const lines = linesInWords(places.filter((place) => place.file === file).map(({ line }) => line));
      return file === readIn ? lines : `${lines} of ${quoted(file)}`;
    })
    .join(' and ');
}
