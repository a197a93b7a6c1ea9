import type { AppliedRuleSet, Attestation, ScalarFactData } from '@grantscore/core';
import type { CellFormats } from '../cells/formats.ts';
import { APPLICATION_ID, type ApplicationHeaders, applicationColumns } from '../columns.ts';
import { attest } from '../fact-column.ts';
import type { FormPlan } from '../file-form.ts';
import { undefused } from '../formula-guard.ts';
import type { Header, KnownColumn } from '../header.ts';

import type { Row } from '../read-record.ts';
import { type AnswerableFact, answerableFacts } from './answerable-facts.ts';

/** What one row of the long form says: an answer, to each of the facts that its name stands for. */
export interface LongAnswer {
  readonly answers: readonly FactAnswered[];
}

interface FactAnswered {
  readonly fact: ScalarFactData;
  readonly attestation: Attestation;
}

/** Where the columns of the long form stand; -1 where the file has none. */
interface Places {
  readonly fact: number;
  readonly value: number;
  readonly evidence: number;
}

export interface LongFormOptions {
  readonly rules: AppliedRuleSet;
  readonly columns?: ApplicationHeaders;
  readonly formats?: CellFormats;
}

/** The columns of the long form, in which a row is one answer of one application. */
export function longFormColumns(headers: ApplicationHeaders = {}): readonly KnownColumn[] {
  return [
    { header: headers.applicationId ?? APPLICATION_ID, label: 'application id', required: true, inUse: true },
    { header: 'fact', label: 'fact answered', required: true, inUse: true },
    { header: 'value', label: 'answer', required: true, inUse: true },
    { header: 'evidence', label: 'evidence for the answer', required: false, inUse: true },
  ];
}

/** Whether a header is that of the long form: a determinations file has its columns too, and those of a reviewer. */
export function isLongForm(
  names: readonly string[],
  { rules, columns }: Pick<LongFormOptions, 'rules' | 'columns'>,
): boolean {
  const required = longFormColumns(columns).filter((column) => column.required);
  const asked = new Set(applicationColumns(rules, columns).map(({ header }) => header));
  return (
    required.every(({ header }) => names.includes(header)) &&
    !names.includes('reviewer') &&
    !(asked.has('fact') && asked.has('value'))
  );
}

/** How a file in the long form is read, row by row. */
export function answerPlan({ rules, columns, formats }: LongFormOptions): FormPlan<LongAnswer> {
  const known = longFormColumns(columns);
  const idHeader = columns?.applicationId ?? APPLICATION_ID;
  const facts = answerableFacts(rules, formats);
  return {
    columns: known,
    idHeader,
    rowReader: (header) => {
      const id = header.indexOf(idHeader);
      const places = {
        fact: header.indexOf('fact'),
        value: header.indexOf('value'),
        evidence: header.indexOf('evidence'),
      };
      return (row) => {
        if (row.application === null)
          row.report('cell_required', id, 'write the id of the application that answers');
        const name = undefused(row.texts[places.fact] ?? '').trim();
        const found = facts.find(name, row, places.fact);
        return { answers: found.flatMap((fact) => answerTo(fact, row, places, header)) };
      };
    },
  };
}

function answerTo(
  { fact, read, reviewers }: AnswerableFact,
  row: Row,
  { value, evidence }: Places,
  header: Header,
): readonly FactAnswered[] {
  if (!reviewers)
    return [{ fact, attestation: attest({ fact, read, column: value, evidence }, row, header) }];
  if (undefused(row.texts[value] ?? '').trim() !== '')
    row.report(
      'fact_answered_by_reviewer',
      value,
      'take the row out; the answer belongs in the determinations file',
    );
  return [];
}
