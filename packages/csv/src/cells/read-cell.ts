import { quoted, type ScalarFactData, type ScalarValue } from '@grantscore/core';
import { undefused } from '../formula-guard.ts';
import { ownText } from '../own-text.ts';
import { withoutBlanks } from './blanks.ts';
import { isAscii, normalisedCell } from './characters.ts';
import { commonTexts } from './common-texts.ts';
import { directionWarning } from './direction-marks.ts';
import { type CellFormats, DEFAULT_FORMATS } from './formats.ts';
import { FoundByText } from './found-by-text.ts';
import { type NotApplicable, withoutAnswer } from './not-applicable.ts';
import { type Accepted, accepted, type CellWarning, type Reading, type Refused, refused } from './reading.ts';
import { spreadsheetResidue } from './spreadsheet-residue.ts';
import { typedReader } from './typed-reader.ts';
import { isUei } from './uei.ts';

/** What a cell says about its fact. */
export type CellAnswer =
  | Accepted<ScalarValue>
  | Refused
  | (NotApplicable & Warned)
  | ({ readonly status: 'not_provided' } & Warned);

interface Warned {
  readonly warning?: CellWarning;
}

export type CellReader = (text: string) => CellAnswer;

const NOT_PROVIDED = Object.freeze({ status: 'not_provided' } as const);

/**
 * Makes the reader of one fact's cells. Blank is not provided, unless the fact says what a blank means; `N/A` and `not applicable` are
 * the answer "not applicable", unless they are an accepted answer or the fact is text. What the reader returns may be shared and frozen.
 */
export function cellReader(fact: ScalarFactData, formats: CellFormats = DEFAULT_FORMATS): CellReader {
  const blank: CellAnswer =
    'blankMeans' in fact && fact.blankMeans !== undefined
      ? Object.freeze(accepted(fact.blankMeans))
      : NOT_PROVIDED;
  if (fact.type === 'text' && !isUei(fact))
    return (cell) => {
      if (cell === '') return blank;
      const text = undefused(cell).trim();
      if (text === '') return blank;
      const warning = directionWarning(text);
      return warning === null ? accepted(text) : { ...accepted(text), warning };
    };
  const { quick, read } = typedReader(fact, formats);
  const careful = remembered(carefulReader(fact, formats, read, blank));
  // What most cells hold is read once, so that a look-up is all that is left.
  const known = new FoundByText(
    () => commonTexts(fact),
    (text) => Object.freeze(careful(text)),
  );
  if (quick === null) return (cell) => (cell === '' ? blank : (known.get(cell) ?? careful(cell)));
  return (cell) => (cell === '' ? blank : (quick(cell) ?? known.get(cell) ?? careful(cell)));
}

/** How many texts of a fact are remembered with what they say. */
const REMEMBERED = 1024;

/** Remembers what the first texts say that are not odd: most facts have few answers, in few spellings. */
function remembered(read: CellReader): CellReader {
  const seen = new Map<string, CellAnswer>();
  return (cell) => {
    const known = seen.get(cell);
    if (known !== undefined) return known;
    const answer = read(cell);
    if (
      seen.size < REMEMBERED &&
      cell.length < 100 &&
      answer.status !== 'refused' &&
      answer.warning === undefined
    )
      seen.set(ownText(cell), Object.freeze(answer));
    return answer;
  };
}

function carefulReader(
  fact: ScalarFactData,
  formats: CellFormats,
  read: (text: string) => Reading<ScalarValue>,
  blank: CellAnswer,
): CellReader {
  const answerOf = (text: string, reading = read(text)): CellAnswer =>
    reading.status === 'provided'
      ? reading
      : (spreadsheetResidue(text) ?? withoutAnswer(text, reading, fact, formats));
  return (cell) => {
    // Blanks alone: what else `trim` takes away is said.
    const text = withoutBlanks(undefused(cell));
    if (text === '') return blank;
    const reading = read(text);
    // An accepted answer may hold any character.
    if (reading.status === 'provided' || isAscii(text)) return answerOf(text, reading);
    const plain = normalisedCell(text);
    if (plain.refused !== null) return refused('character_refused', plain.refused);
    const answer = plain.text === '' ? blank : answerOf(plain.text);
    return plain.notes.length === 0 ? answer : warned(answer, plain.text, plain.notes);
  };
}

function warned(answer: CellAnswer, text: string, notes: readonly string[]): CellAnswer {
  if (answer.status === 'refused') return answer;
  const read = `${text === '' ? 'it is read as a blank' : `it is read as ${quoted(text)}`}: ${notes.join(', ')}`;
  // One warning says it all; what the answer's own one warns of weighs more.
  const { code, expected } = answer.warning ?? { code: 'cell_normalised' as const, expected: '' };
  return { ...answer, warning: { code, expected: expected === '' ? read : `${expected}; ${read}` } };
}
