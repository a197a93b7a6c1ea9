/**
 * What can be wrong with input data. `error` quarantines the row it stands in, `warning` is listed and changes nothing,
 * `refusal` makes the whole file unusable. Each entry says what was found; what was expected comes with the problem.
 */
export const PROBLEMS = {
  file_unreadable: { severity: 'refusal', says: 'the file cannot be read' },
  file_of_other_kind: { severity: 'refusal', says: 'this is not a CSV file' },
  file_empty: { severity: 'refusal', says: 'the file is empty' },
  file_without_rows: { severity: 'refusal', says: 'there is a header and no row below it' },
  text_undecodable: { severity: 'refusal', says: 'the bytes are not text' },
  file_too_large: { severity: 'refusal', says: 'a part of the file is over a limit' },
  delimiter_ambiguous: { severity: 'refusal', says: 'it is not certain what parts the cells' },
  header_changed: { severity: 'refusal', says: 'another header stands here' },
  header_unusable: { severity: 'refusal', says: 'the header cannot be read' },
  column_missing: { severity: 'refusal', says: 'a required column is missing' },
  column_repeated: { severity: 'refusal', says: 'two columns have one name' },
  mapping_column_missing: { severity: 'refusal', says: 'the mapping names a column that is not there' },
  rows_above_header: { severity: 'warning', says: 'something stands above the header' },
  header_explained: { severity: 'warning', says: 'this row explains the header' },
  header_repeated: { severity: 'warning', says: 'the header stands here again' },
  column_unknown: { severity: 'warning', says: 'the column is not known' },
  column_not_in_use: { severity: 'warning', says: 'the column is known but nothing in use reads it' },
  mapping_unused: { severity: 'warning', says: 'a part of the mapping is not used' },
  file_not_in_use: { severity: 'warning', says: 'nothing in use reads this file' },
  row_ragged: { severity: 'error', says: 'the row has another number of cells than the header' },
  row_unreadable: { severity: 'error', says: 'the row cannot be read' },
  correction_unfounded: { severity: 'error', says: 'this row corrects no row that needs it' },
  cell_too_long: { severity: 'error', says: 'the cell is too long' },
  cell_required: { severity: 'error', says: 'the cell is blank' },
  cell_not_split: { severity: 'error', says: 'the cell has more parts than the mapping names' },
  application_repeated: { severity: 'error', says: 'more than one row has this application id' },
  application_unknown: { severity: 'error', says: 'no application has this id' },
  application_quarantined: { severity: 'error', says: 'the application’s own row is quarantined' },
  subaward_unusable: { severity: 'error', says: 'a subaward row of this application cannot be used' },
  fact_unknown: { severity: 'error', says: 'no fact has this name' },
  fact_not_in_use: { severity: 'warning', says: 'the fact is known but nothing in use reads it' },
  answers_contradict: { severity: 'error', says: 'rows of this application contradict each other' },
  answer_quarantined: { severity: 'error', says: 'another row of this application cannot be used' },
  applicant_unnamed: { severity: 'error', says: 'no row names the applicant' },
  fact_not_answerable: { severity: 'error', says: 'no single answer can be given to this' },
  fact_not_determinable: { severity: 'error', says: 'a reviewer cannot answer this fact' },
  fact_answered_by_reviewer: { severity: 'error', says: 'only a reviewer answers this fact' },
  not_yes_or_no: { severity: 'error', says: 'not yes or no' },
  not_a_choice: { severity: 'error', says: 'not an accepted answer' },
  not_an_integer: { severity: 'error', says: 'not a whole number' },
  not_a_number: { severity: 'error', says: 'not a number' },
  not_an_amount: { severity: 'error', says: 'not an amount' },
  not_a_date: { severity: 'error', says: 'not a date' },
  not_an_instant: { severity: 'error', says: 'not a moment in time' },
  not_a_uei: { severity: 'error', says: 'not a Unique Entity ID' },
  out_of_range: { severity: 'error', says: 'out of range' },
  not_applicable_refused: { severity: 'error', says: '“not applicable” is not an answer to this question' },
  spreadsheet_error: { severity: 'error', says: 'not an answer but a spreadsheet’s error' },
  spreadsheet_hashes: { severity: 'error', says: 'not an answer but a column too narrow for it' },
  character_refused: { severity: 'error', says: 'a character in it cannot be read for certain' },
  cell_normalised: { severity: 'warning', says: 'some of its characters are read as others' },
  direction_marks: { severity: 'warning', says: 'marks in it turn the direction of what is shown' },
  none_and_others: { severity: 'warning', says: 'the list has `none` beside others' },
  id_refused: { severity: 'error', says: 'this id would look like another and be none' },
  uei_check_digit: {
    severity: 'warning',
    says: 'the last character of this Unique Entity ID does not check',
  },
  evidence_without_answer: { severity: 'warning', says: 'there is evidence and no answer' },
  subawards_not_planned: { severity: 'warning', says: 'subawards are listed though none are planned' },
  determinations_disagree: { severity: 'warning', says: 'reviewers’ determinations disagree' },
} as const satisfies Record<
  string,
  { readonly severity: 'error' | 'warning' | 'refusal'; readonly says: string }
>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One thing wrong with the input, and where. */
export interface Problem {
  readonly code: ProblemCode;
  /** The file's name without its folder. */
  readonly file: string;
  /** 1 for the first line; null where the whole file is meant. */
  readonly line: number | null;
  /** 1 for the first column; null where the whole row is meant. */
  readonly column: number | null;
  readonly header: string | null;
  /** What stood there, untouched; null where nothing in particular did. */
  readonly received: string | null;
  /** What would have been right and what to do, lower case, one line, no final stop. */
  readonly expected: string;
  /** The known name nearest to what was received. */
  readonly nearest: string | null;
  /** The application it touches, where known. */
  readonly application: string | null;
}

/** `error` and `refusal` cost data its place in the ranking; a `warning` does not. */
export function problemSeverity(problem: Problem): 'error' | 'warning' | 'refusal' {
  return PROBLEMS[problem.code].severity;
}

/**
 * Text quoted in a message, on one line and not endlessly long, between backticks, of which it keeps none. Characters that show nothing, or turn the direction of what follows, are
 * written by their numbers.
 */
export function quoted(text: string): string {
  const flat = text
    .replace(/\p{Cf}/gu, codePoint)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll('`', '’');
  // Never cut between the two halves of a character.
  return `\`${flat.length > 80 ? `${flat.slice(0, 77).replace(/[\uD800-\uDBFF]$/, '')}...` : flat}\``;
}

function codePoint(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** The place of a problem within its file, `line 23, column 6 \`requested_amount\``; empty for the whole file. */
export function problemPlace(problem: Problem): string {
  const parts: string[] = [];
  if (problem.line !== null) parts.push(`line ${problem.line}`);
  if (problem.column !== null)
    parts.push(`column ${problem.column}${isNamed(problem.header) ? ` ${quoted(problem.header)}` : ''}`);
  return parts.join(', ');
}

function isNamed(header: string | null): header is string {
  return header !== null && header.trim() !== '';
}

/** What stood there and what is wrong with it; where nothing did, no empty quotation says so. */
function foundText(received: string | null, says: string): string {
  const isBlank = received !== null && received.trim() === '';
  if (says.startsWith('not ') && received !== null)
    return `${isBlank ? 'a blank' : quoted(received)} is ${says}`;
  return received === null || isBlank ? says : `${quoted(received)}: ${says}`;
}

/** The problem in one line, without its file: place, what stood there, what was expected. */
export function problemMessage(problem: Problem): string {
  const place = problemPlace(problem);
  const says = PROBLEMS[problem.code].says;
  const found = foundText(problem.received, says);
  const hint = problem.nearest === null ? '' : `; did you mean ${quoted(problem.nearest)}?`;
  return `${place === '' ? '' : `${place}: `}${found}; ${problem.expected}${hint}`;
}
