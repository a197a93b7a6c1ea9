import { type Attestation, type EvidenceNote, quoted, type ScalarFactData } from '@grantscore/core';
import type { CellFormats } from './cells/formats.ts';
import { type CellReader, cellReader } from './cells/read-cell.ts';
import { undefused } from './formula-guard.ts';
import type { Header } from './header.ts';
import type { Row } from './read-record.ts';

/** A fact and the columns of one file in which its answer and the evidence for it stand. */
export interface FactColumn {
  readonly fact: ScalarFactData;
  readonly read: CellReader;
  readonly column: number;
  /** -1 where the file has no such column. */
  readonly evidence: number;
}

/** The facts of a list that have a column in a file; the others are not provided by it. */
export function factColumns(
  facts: readonly ScalarFactData[],
  header: Header,
  formats: CellFormats | undefined,
  headerOf: (fact: ScalarFactData) => string,
  evidenceHeaderOf?: (fact: ScalarFactData) => string,
): readonly FactColumn[] {
  return facts
    .map((fact) => ({
      fact,
      read: cellReader(fact, formats),
      column: header.indexOf(headerOf(fact)),
      evidence: evidenceHeaderOf === undefined ? -1 : header.indexOf(evidenceHeaderOf(fact)),
    }))
    .filter(({ column, evidence }) => column >= 0 || evidence >= 0);
}

/**
 * An object with a place for each fact. Each row gets a copy of it, which takes less room and time than an object that grows fact by fact;
 * and a fact may be called `__proto__`.
 */
export function answerLayout(facts: readonly FactColumn[]): Readonly<Record<string, null>> {
  // Objects made by JSON.parse keep the compact form with any number of keys.
  return JSON.parse(`{${facts.map(({ fact }) => `${JSON.stringify(fact.id)}:null`).join(',')}}`);
}

/** What a row says about one fact, with the cells it stands in; what is wrong with them is reported to the row. */
export function attest(at: FactColumn, row: Row, header: Header): Attestation {
  const attestation = answerOf(at, row);
  const evidence = evidenceOf(at, row);
  if (evidence === null) return attestation;
  // Where the whole column of answers is missing, its header says so once.
  if (at.column >= 0 && attestation.status === 'not_provided' && isBlank(row.texts[at.column])) {
    const where = header.names[at.column] ?? '';
    row.report(
      'evidence_without_answer',
      at.evidence,
      `give the answer in ${quoted(where)}; evidence alone answers nothing`,
    );
  }
  return { ...attestation, evidence };
}

function answerOf(at: FactColumn, row: Row): Attestation {
  if (at.column < 0) return { status: 'not_provided' };
  const answer = at.read(row.texts[at.column] ?? '');
  const cell = row.cell(at.column);
  if (answer.status !== 'refused' && answer.warning !== undefined)
    row.report(answer.warning.code, at.column, answer.warning.expected);
  switch (answer.status) {
    case 'provided':
      return { status: 'provided', value: answer.value, cell };
    case 'refused':
      row.report(answer.code, at.column, answer.expected, answer.nearest);
      return { status: 'not_provided', cell };
    case 'not_provided':
    case 'not_applicable':
      return { status: answer.status, cell };
    default:
      return answer satisfies never;
  }
}

function evidenceOf(at: FactColumn, row: Row): EvidenceNote | null {
  if (at.evidence < 0) return null;
  const text = undefused(row.texts[at.evidence] ?? '').trim();
  return text === '' ? null : { text, cell: row.cell(at.evidence) };
}

function isBlank(text = ''): boolean {
  return undefused(text).trim() === '';
}
