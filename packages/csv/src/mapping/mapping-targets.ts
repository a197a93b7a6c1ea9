import type { AppliedRuleSet, ScalarFactData } from '@grantscore/core';
import type { CellFormats } from '../cells/formats.ts';
import { type CellReader, cellReader } from '../cells/read-cell.ts';
import { APPLICATION_ID, type ApplicationHeaders, applicationColumns, headerOf, RECORD } from '../columns.ts';
import type { KnownColumn } from '../header.ts';

/** A column of ours that a mapping may name. */
export interface MappingTarget {
  readonly column: KnownColumn;
  /** The readers of its cells: several where facts share a column, none where any text will do. */
  readonly readers: readonly CellReader[];
  /** Whether no two rows may say the same. */
  readonly unique: boolean;
  /** Why no file of applicants may answer it; null where it may. */
  readonly refusal: string | null;
}

/** How the applications file is read. */
export interface TargetOptions {
  readonly columns?: ApplicationHeaders;
  readonly formats?: CellFormats;
}

/** Every column that a mapping may name, by header. */
export function mappingTargets(
  rules: AppliedRuleSet,
  { columns: headers = {}, formats }: TargetOptions = {},
): ReadonlyMap<string, MappingTarget> {
  const byHeader = new Map<string, ScalarFactData[]>();
  for (const fact of [...RECORD, ...rules.data.facts]) {
    if (fact.type === 'table') continue;
    const header = headerOf(fact);
    byHeader.set(header, [...(byHeader.get(header) ?? []), fact]);
  }
  return new Map(
    applicationColumns(rules, headers).map((column) => {
      const facts = byHeader.get(column.header) ?? [];
      const reviewers = facts.length > 0 && facts.every(isReviewers);
      return [
        column.header,
        {
          column,
          readers: facts.map((fact) => cellReader(fact, formats)),
          unique: column.header === (headers.applicationId ?? APPLICATION_ID),
          refusal: reviewers ? 'is answered by reviewers; it belongs in the determinations file' : null,
        },
      ];
    }),
  );
}

/** The peer review score stands in the applications file, though reviewers give it. */
function isReviewers(fact: ScalarFactData): boolean {
  return fact.answeredBy === 'reviewer' && fact.id !== 'application.peerReviewScore';
}
