import {
  type Application,
  type AppliedRuleSet,
  type FactAnswer,
  FilledQuestionnaire,
  Questionnaire,
} from '@grantscore/core';
import { directionWarning } from './cells/direction-marks.ts';
import {
  APPLICANT_NAME,
  APPLICATION_ID,
  type ApplicationHeaders,
  applicationColumns,
  askedFacts,
  COMPETITION_ID,
  evidenceHeaderOf,
  headerOf,
  isForReviewers,
  RECORD,
} from './columns.ts';
import type { TextPiece } from './cut-records.ts';
import type { ByteSource } from './decode.ts';
import {
  type AnswerColumn,
  answer,
  answerColumn,
  attest,
  type FactColumn,
  factColumns,
} from './fact-column.ts';
import { fileForm } from './file-form.ts';
import { type FileStart, type PieceReader, pieceRows } from './file-pieces.ts';
import type { FilePlan } from './file-plan.ts';
import type { FileHead, FileReading, RowReading } from './file-reading.ts';
import type { PieceFindings } from './file-rows.ts';
import { undefused } from './formula-guard.ts';
import { answerPlan, isLongForm, type LongAnswer } from './long-form/answer-plan.ts';
import { gatherAnswers } from './long-form/gather-answers.ts';
import type { Mapping } from './mapping/mapping.ts';
import { type ReadingOptions, streamFile } from './read-file.ts';
import type { Row } from './read-record.ts';

export interface ApplicationsOptions extends ReadingOptions {
  /** The file's name without its folder. */
  readonly file: string;
  readonly rules: AppliedRuleSet;
  /** Other headers for the two required columns. */
  readonly columns?: ApplicationHeaders;
  /** How the columns of somebody else's file are read as ours. */
  readonly mapping?: Mapping;
  /** Whether answers are read without the cells they stand in, for whoever shows no reasons; not so in the long form. */
  readonly withoutCells?: boolean;
}

/**
 * Reads an applications file by itself: a row for each application, a column for each fact in use; or, told by its header, the long form,
 * a row for each answer. Rows that share an id are told apart only by {@link joinInputs}.
 */
export async function readApplications(
  source: ByteSource,
  options: ApplicationsOptions,
): Promise<FileReading<Application>> {
  const rows: RowReading<Application>[] = [];
  const head = await streamApplications(source, options, (row) => rows.push(row));
  return { ...head, rows: head.refused ? [] : rows };
}

/** The same, handing on row after row and keeping none; those of the long form are kept until the last of them is read. */
export async function streamApplications(
  source: ByteSource,
  options: ApplicationsOptions,
  take: (row: RowReading<Application>) => void,
  elsewhere?: (start: FileStart) => PieceReader | null,
): Promise<FileHead> {
  const { file } = options;
  const answers: RowReading<LongAnswer>[] = [];
  let long = false;
  const plan = {
    ...applicationsPlan(options),
    otherForm: {
      form: fileForm(answerPlan(options), (row) => answers.push(row)),
      isOf: (names: readonly string[]) => {
        long = isLongForm(names, options);
        return long;
      },
    },
  };
  const head = await streamFile(source, file, plan, options, take, elsewhere);
  if (!long || head.refused) return head;
  for (const row of gatherAnswers(answers, file)) take(row);
  return { ...head, answersOf: new Set(answers.flatMap(({ application }) => application ?? [])).size };
}

/** Reads pieces of an applications file with a row for each application, whose header is known. */
export function applicationPieces(
  start: FileStart,
  options: ApplicationsOptions,
  take: (row: RowReading<Application>) => void,
): (piece: readonly TextPiece[]) => PieceFindings {
  return pieceRows(start, options.file, applicationsPlan(options), take);
}

function applicationsPlan({
  file,
  rules,
  columns = {},
  mapping,
  formats,
  withoutCells = false,
}: ApplicationsOptions): FilePlan<Application> {
  const idHeader = columns.applicationId ?? APPLICATION_ID;
  return {
    kind: 'applications',
    columns: applicationColumns(rules, columns),
    idHeader,
    ...(mapping !== undefined && { mapping }),
    rowReader: (header) => {
      const id = header.indexOf(idHeader);
      const name = header.indexOf(columns.applicantName ?? APPLICANT_NAME);
      const competition = header.indexOf(COMPETITION_ID);
      const facts = [
        ...factColumns(RECORD, header, formats, headerOf),
        ...factColumns(askedFacts(rules), header, formats, headerOf, evidenceHeaderOf),
      ];
      const forReviewers = facts.filter(({ fact }) => isForReviewers(fact));
      const asked = facts.filter(({ fact }) => !isForReviewers(fact));
      const alone = withoutCells ? asked.map(answerColumn) : null;
      const questionnaire = new Questionnaire(asked.map(({ fact }) => fact.id));
      return (row) => {
        const applicantName = plain(row, name);
        const competitionId = plain(row, competition);
        if (row.application === null)
          row.report('cell_required', id, 'each application needs an id of its own');
        if (applicantName === '') row.report('cell_required', name, 'write the name of the applicant');
        const turned = directionWarning(applicantName);
        if (turned !== null) row.report(turned.code, name, turned.expected);
        for (const at of forReviewers) refuseAnswer(at, row);
        const answers = new Array<FactAnswer>(asked.length);
        for (let i = 0; i < answers.length; i += 1)
          answers[i] =
            alone === null
              ? attest(asked[i] as FactColumn, row, header)
              : answer(alone[i] as AnswerColumn, row, header);
        const application = {
          id: row.application ?? '',
          applicantName,
          ...(competitionId !== '' && { competition: competitionId }),
          row: { file, line: row.line },
        };
        return alone === null
          ? { ...application, facts: questionnaire.answersByFact(answers) }
          : new FilledQuestionnaire(application, questionnaire, answers);
      };
    },
  };
}

function refuseAnswer({ column }: FactColumn, row: Row): void {
  if (column < 0 || plain(row, column) === '') return;
  row.report(
    'fact_answered_by_reviewer',
    column,
    'leave the cell blank; the answer belongs in the determinations file',
  );
}

function plain(row: Row, column: number): string {
  return undefused(row.texts[column] ?? '').trim();
}
