import type { ScalarFactData } from '@grantscore/core';
import { acceptedAnswers } from './accepted-answers.ts';
import type { CellFormats } from './formats.ts';
import { asciiLower, type Refused, refused } from './reading.ts';

/** The two ways to write "not applicable", in any case. */
export const NOT_APPLICABLE_TEXTS: readonly string[] = ['n/a', 'not applicable'];

export interface NotApplicable {
  readonly status: 'not_applicable';
}

const NOT_APPLICABLE: NotApplicable = Object.freeze({ status: 'not_applicable' });

/** What people write in place of a blank, or of `N/A`: not known which, so neither is read from it. */
const STAND_INS = /^(na|n\.a\.?|#n\/a|null|nil|nan|none|-+|\.|\?+|tbd|unknown|not known|blank|\*)$/;

/** What a text says where it is none of a fact's answers: "not applicable", or why it is refused, more closely where that shows. */
export function withoutAnswer(
  text: string,
  reading: Refused,
  fact: ScalarFactData,
  formats: CellFormats,
): NotApplicable | Refused {
  const said = asciiLower(text);
  if (NOT_APPLICABLE_TEXTS.includes(said))
    return fact.notApplicable === true
      ? NOT_APPLICABLE
      : refused(
          'not_applicable_refused',
          `write ${acceptedAnswers(fact, formats)}, or leave the cell blank where the answer is not known`,
        );
  if (!STAND_INS.test(said)) return reading;
  const otherwise =
    fact.notApplicable === true
      ? 'leave the cell blank where the answer is not known, and write N/A where the question does not apply'
      : 'leave the cell blank where the answer is not known';
  return { ...reading, expected: `${reading.expected}, or ${otherwise}`, nearest: null };
}
