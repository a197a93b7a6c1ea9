export { type ApplicationTables, applicationTables } from './application-tables.ts';
export { type CaseRow, caseTable } from './cases/case-table.ts';
export { type CaseTableOptions, type ReadCase, readCaseTable } from './cases/read-case-table.ts';
export { acceptedAnswers } from './cells/accepted-answers.ts';
export { DATE_FORMATS, type DateFormat, parseDateFormat } from './cells/date-format.ts';
export {
  type CellFormats,
  DEFAULT_FORMATS,
  parseSetSeparator,
  SET_SEPARATORS,
  type SetSeparator,
} from './cells/formats.ts';
export { type CellAnswer, type CellReader, cellReader } from './cells/read-cell.ts';
export { type CheckedFile, checkInputs, type InputCheck } from './check-inputs.ts';
export type { ApplicationHeaders } from './columns.ts';
export type { TextPiece } from './cut-records.ts';
export { dataDictionaryTable } from './data-dictionary.ts';
export { type ByteSource, ENCODINGS, type Encoding } from './decode.ts';
export type { FileCount, FileReading, InputKind, QuarantinedRow, RowReading } from './file-reading.ts';
export { type InputReadings, type Inputs, joinInputs } from './join-inputs.ts';
export { joinedTable } from './joined-table.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export type { MappedColumn, Mapping, MappingEntry } from './mapping/mapping.ts';
export { MappingError, type MappingProblem, mappingProblemLine } from './mapping/mapping-error.ts';
export type { TargetOptions } from './mapping/mapping-targets.ts';
export { parseMapping } from './mapping/parse-mapping.ts';
export { type PieceWork, pieceWorker } from './piece-worker.ts';
export { type ProblemGroup, type ProblemTally, problemTally } from './problem-tally.ts';
export { quarantineTable } from './quarantine.ts';
export { type ApplicationsOptions, readApplications } from './read-applications.ts';
export type { AwardRow } from './read-awards.ts';
export { type ReviewerAnswer, readDeterminations } from './read-determinations.ts';
export type { ReadingOptions } from './read-file.ts';
export { type InputFile, type InputFiles, readInputs } from './read-inputs.ts';
export { type FileOptions, readSubawards } from './read-subawards.ts';
export type { RowPiece } from './row-piece.ts';
export { SourceFault } from './source-fault.ts';
export { type StreamedFiles, type StreamedInputs, streamInputs } from './stream-inputs.ts';
export type { Elsewhere } from './streamed-files.ts';
export { type Suggestion, type SuggestOptions, suggestMapping } from './suggestion/suggest-mapping.ts';
export { type TemplateFile, templateTables } from './template.ts';
export { type Table, type TableColumn, type WordColumns, writeCsv, writeCsvParts } from './write-csv.ts';
