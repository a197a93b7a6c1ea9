import { type AppliedRuleSet, nearestName, type ScalarFactData } from '@grantscore/core';
import type { CellFormats } from '../cells/formats.ts';
import { type CellReader, cellReader } from '../cells/read-cell.ts';
import {
  APPLICATION_ID,
  type ApplicationHeaders,
  applicationColumns,
  headerOf,
  isForReviewers,
  RECORD,
} from '../columns.ts';
import type { KnownColumn } from '../header.ts';
import { longFormColumns } from '../long-form/answer-plan.ts';
import { answerableFacts } from '../long-form/answerable-facts.ts';

/** A column of ours that a mapping may name. */
export interface MappingTarget {
  readonly column: KnownColumn;
  /** The readers of its cells: several where facts share a column, none where any text will do. */
  readonly readers: readonly CellReader[];
  /** Whether it says one of a few words: the answer to a yes-or-no or one-of-several question, or the name of a fact. */
  readonly isChoice: boolean;
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
      const reviewers = facts.length > 0 && facts.every(isForReviewers);
      return [
        column.header,
        {
          column,
          readers: facts.map((fact) => cellReader(fact, formats)),
          isChoice: facts.some(({ type }) => type === 'boolean' || type === 'enum'),
          unique: column.header === (headers.applicationId ?? APPLICATION_ID),
          refusal: reviewers ? 'is answered by reviewers; it belongs in the determinations file' : null,
        },
      ];
    }),
  );
}

/** Every column of the long form, by header. */
export function longFormTargets(
  rules: AppliedRuleSet,
  { columns: headers = {} }: TargetOptions = {},
): ReadonlyMap<string, MappingTarget> {
  const { names } = answerableFacts(rules);
  const readFact: CellReader = (text) =>
    names.has(text)
      ? { status: 'provided', value: text }
      : {
          status: 'refused',
          code: 'fact_unknown',
          expected: 'name a fact by its id, or by the header of its column',
          nearest: nearestName(text, names),
        };
  return new Map(
    longFormColumns(headers).map((column) => [
      column.header,
      {
        column,
        readers: column.header === 'fact' ? [readFact] : [],
        isChoice: column.header === 'fact',
        unique: column.header === (headers.applicationId ?? APPLICATION_ID),
        refusal: null,
      },
    ]),
  );
}
