import { type Attestation, type FactAnswer, quoted, type ScalarFactData } from '@grantscore/core';
import { commonTexts } from './cells/common-texts.ts';
import type { CellFormats } from './cells/formats.ts';
import { FoundByText } from './cells/found-by-text.ts';
import { type CellAnswer, type CellReader, cellReader } from './cells/read-cell.ts';
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

/** What a row says about one fact, with the cells it stands in; what is wrong with them is reported to the row. */
export function attest(at: FactColumn, row: Row, header: Header): Attestation {
  const said = answerIn(at, row);
  const cell = at.column < 0 ? undefined : row.cell(at.column);
  const own: Attestation =
    said.status === 'provided'
      ? { status: said.status, value: said.value, ...(cell && { cell }) }
      : { status: said.status, ...(cell && { cell }) };
  const evidence = evidenceBeside(at, row, header, said.status);
  return evidence === null ? own : { ...own, evidence: { text: evidence, cell: row.cell(at.evidence) } };
}

/** A fact whose answers are read without the cells they stand in. */
export interface AnswerColumn extends FactColumn {
  /** What most of its cells say, where nothing is odd about it. */
  readonly common: FoundByText<CommonAnswer>;
}

interface CommonAnswer {
  readonly said: Said;
  /** The same as an answer with nothing beside it. */
  readonly alone: FactAnswer;
}

export function answerColumn(at: FactColumn): AnswerColumn {
  const common = new FoundByText(
    () => ['', ...commonTexts(at.fact)],
    (text) => {
      const said = at.read(text);
      return said.status === 'refused' || said.warning !== undefined
        ? undefined
        : { said, alone: alone(said) };
    },
  );
  return { ...at, common };
}

/** What a row says about one fact, without the cells, for whoever shows no reasons: an answer alone where there is no evidence for it. */
export function answer(at: AnswerColumn, row: Row, header: Header): FactAnswer {
  const common = at.column < 0 ? undefined : at.common.get(row.texts[at.column] as string);
  if (common !== undefined && (at.evidence < 0 || row.texts[at.evidence] === '')) return common.alone;
  const said = common === undefined ? answerIn(at, row) : common.said;
  const text = evidenceBeside(at, row, header, said.status);
  if (text === null) return alone(said);
  const { status } = said;
  return status === 'provided'
    ? { status, value: said.value, evidence: { text } }
    : { status, evidence: { text } };
}

function alone(said: Said): FactAnswer {
  if (said.status === 'provided') return said.value;
  return said.status === 'not_applicable' ? NOT_APPLICABLE : null;
}

const NOT_APPLICABLE: Attestation = Object.freeze({ status: 'not_applicable' });

/** The text of the evidence for an answer; null where there is none. */
function evidenceBeside(
  at: FactColumn,
  row: Row,
  header: Header,
  status: Attestation['status'],
): string | null {
  if (at.evidence < 0 || row.texts[at.evidence] === '') return null;
  const text = undefused(row.texts[at.evidence] ?? '').trim();
  if (text === '') return null;
  // Where the whole column of answers is missing, its header says so once.
  if (at.column >= 0 && status === 'not_provided' && isBlank(row.texts[at.column])) {
    const where = header.names[at.column] ?? '';
    row.report(
      'evidence_without_answer',
      at.evidence,
      `give the answer in ${quoted(where)}; evidence alone answers nothing`,
    );
  }
  return text;
}

type Said = Exclude<CellAnswer, { readonly status: 'refused' }>;

const NOT_PROVIDED = { status: 'not_provided' } as const;

/** What the cell of the answer says; what is odd about it, or wrong, is reported to the row. */
function answerIn(at: FactColumn, row: Row): Said {
  if (at.column < 0) return NOT_PROVIDED;
  const said = at.read(row.texts[at.column] ?? '');
  if (said.status === 'refused') {
    row.report(said.code, at.column, said.expected, said.nearest);
    return NOT_PROVIDED;
  }
  if (said.warning !== undefined) row.report(said.warning.code, at.column, said.warning.expected);
  return said;
}

function isBlank(text = ''): boolean {
  return undefused(text).trim() === '';
}
