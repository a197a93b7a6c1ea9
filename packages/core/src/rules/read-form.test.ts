import { describe, expect, test } from '@jest/globals';
import { problemsOf, without, withPart } from '../testing/broken.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { parseRuleSet } from './parse-rule-set.ts';

const first = criterion('first', { fact: 'a.yes', operator: 'equals', value: true });

// One fault in each; the message must name what stood there, what was expected, and the nearest name.
const broken = [
  {
    why: 'null is the whole rule set',
    data: null,
    says: ['wrong_form', '', '`null` stands where an object was expected'],
  },
  {
    why: 'a list is the whole rule set',
    data: [],
    says: ['wrong_form', '', '`[]` stands where an object was expected'],
  },
  {
    why: 'a text is the whole rule set',
    data: 'ojp-fy2023',
    says: ['wrong_form', '', '`"ojp-fy2023"` stands where an object was expected'],
  },
  {
    why: 'a number is the whole rule set',
    data: 7,
    says: ['wrong_form', '', '`7` stands where an object was expected'],
  },
  {
    why: 'nothing is the whole rule set',
    data: undefined,
    says: ['not_plain_data', '', 'nothing stands here'],
  },
  {
    why: 'a key at the top is misspelt',
    data: { ...smallRuleSet(), parametres: [], parameters: [] },
    says: ['unknown_key', '', '`parametres` is not known here; did you mean `parameters`?'],
  },
  {
    why: 'a required key is misspelt, which is told once',
    data: { ...without(smallRuleSet(), 'criteria'), critera: [first] },
    says: ['unknown_key', '', '`critera` is not known here; did you mean `criteria`?'],
  },
  {
    why: 'a key is nothing like any known',
    data: { ...smallRuleSet(), zzzzzzzz: 1 },
    says: [
      'unknown_key',
      '',
      '`zzzzzzzz` is not known here; known are $schema, id, version, title, cycle, effective, status, caution, documents, legalBasis, families, parameters, facts, derivedFacts, conditions, criteria, profiles, defaultProfile, checks',
    ],
  },
  {
    why: 'a list is missing',
    data: without(smallRuleSet(), 'criteria'),
    says: ['missing', '', '`criteria` is missing; a list was expected'],
  },
  {
    why: 'a text is missing',
    data: without(smallRuleSet(), 'title'),
    says: ['missing', '', '`title` is missing; text was expected'],
  },
  {
    why: 'a text is blank',
    data: withPart('title', ''),
    says: ['wrong_form', 'title', 'a text that is not empty was expected'],
  },
  {
    why: 'a text is endless',
    data: withPart('title', 'x'.repeat(4001)),
    says: ['too_large', 'title', 'at most 4000 characters were expected'],
  },
  {
    why: 'a number is the title',
    data: withPart('title', 12),
    says: ['wrong_form', 'title', '`12` stands where text was expected'],
  },
  {
    why: 'an id has a space',
    data: withPart('id', 'my rules'),
    says: [
      'wrong_form',
      'id',
      '`my rules`: an id was expected: a letter, then letters, digits, dots, hyphens',
    ],
  },
  {
    why: 'the version is not semantic',
    data: withPart('version', '1.0'),
    says: ['wrong_form', 'version', '`1.0`: a version was expected: "1.0.0"'],
  },
  {
    why: 'the cycle has two digits',
    data: withPart('cycle', 'FY23'),
    says: ['wrong_form', 'cycle', '`FY23`: a fiscal year was expected: "FY2023"'],
  },
  {
    why: 'the cycle is a number',
    data: withPart('cycle', 2023),
    says: ['wrong_form', 'cycle', '`2023`: a fiscal year was expected: "FY2023"'],
  },
  {
    why: 'the status is misspelt',
    data: withPart('status', 'oficial'),
    says: ['wrong_form', 'status', '`oficial` is not accepted; did you mean `official`?'],
  },
  {
    why: 'the status is another word',
    data: withPart('status', 'draft'),
    says: [
      'wrong_form',
      'status',
      '`draft` is not accepted; one of official, reconstructed, custom was expected',
    ],
  },
  {
    why: 'a day does not exist',
    data: withPart('effective', { from: '2023-02-29', to: '2023-09-30' }),
    says: ['wrong_form', 'effective.from', '`2023-02-29`: a day was expected, written YYYY-MM-DD'],
  },
  {
    why: 'a day is written the American way',
    data: withPart('effective', { from: '10/01/2022', to: '2023-09-30' }),
    says: ['wrong_form', 'effective.from', '`10/01/2022`: a day was expected, written YYYY-MM-DD'],
  },
  {
    why: 'there is no criterion',
    data: withPart('criteria', []),
    says: ['wrong_form', 'criteria', 'a list of one or more was expected'],
  },
  {
    why: 'a criterion has no citation',
    data: withPart('criteria', [{ ...first, citations: [] }]),
    says: ['wrong_form', 'criteria[0].citations', 'a list of one or more was expected'],
  },
  {
    why: 'a criterion has a misspelt key',
    data: withPart('criteria', [{ ...first, evidense: 'x', evidence: 'x' }]),
    says: ['unknown_key', 'criteria[0]', '`evidense` is not known here; did you mean `evidence`?'],
  },
  {
    why: 'a criterion lacks its basis',
    data: withPart('criteria', [without(first, 'basis')]),
    says: ['missing', 'criteria[0]', '`basis` is missing; an object was expected'],
  },
  {
    why: 'the kind is not a kind',
    data: withPart('criteria', [{ ...first, kind: 'eligible' }]),
    says: [
      'wrong_form',
      'criteria[0].kind',
      '`eligible` is not accepted; one of priority_consideration, eligibility, completeness was expected',
    ],
  },
  {
    why: 'a basis grade is not a grade',
    data: withPart('criteria', [{ ...first, basis: { ...first.basis, test: 'reconstruct' } }]),
    says: [
      'wrong_form',
      'criteria[0].basis.test',
      '`reconstruct` is not accepted; did you mean `reconstructed`?',
    ],
  },
  {
    why: 'a citation is a text',
    data: withPart('criteria', [{ ...first, citations: ['EO 14074'] }]),
    says: ['wrong_form', 'criteria[0].citations[0]', '`"EO 14074"` stands where an object was expected'],
  },
] as const;

describe('parseRuleSet refuses, in one line,', () => {
  test.each(broken)('$why', ({ data, says }) => {
    expect(problemsOf(() => parseRuleSet(data))).toEqual([says]);
  });

  test.each(broken)('without words of a library or a language: $why', ({ data }) => {
    for (const [, , message] of problemsOf(() => parseRuleSet(data)))
      expect(message).not.toMatch(LIBRARY_WORDS);
  });
});

const LIBRARY_WORDS = /invalid|undefined|expected string|received|array|zod|NaN|\n/i;
