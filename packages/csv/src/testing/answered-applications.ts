import { fc } from '@fast-check/jest';
import { attestationOf, type ScalarFactData } from '@grantscore/core';
import { askedFacts, evidenceHeaderOf, headerOf, RECORD } from '../columns.ts';
import type { Inputs } from '../join-inputs.ts';
import { writeCsv } from '../write-csv.ts';
import { madeUpRules } from './made-up-rules.ts';

/** What an applicant writes, by the header of the column. */
export interface Answered {
  readonly name: string;
  readonly cells: ReadonlyMap<string, string>;
}

/** Facts that applicants of the invented rule set answer. */
export const ANSWERED: readonly ScalarFactData[] = [...RECORD, ...askedFacts(madeUpRules())].filter(
  ({ answeredBy, id }) => answeredBy !== 'reviewer' && id !== 'application.uei',
);

/** Any texts that the cells of a fact accept, written in their several ways. */
const TEXTS: Readonly<Record<ScalarFactData['type'], readonly string[]>> = {
  boolean: ['yes', 'No', 'Y', '0'],
  enum: ['none', 'limits them', 'PROHIBITS'],
  set: ['entries', 'entries; pursuits', 'vehicle pursuits'],
  integer: ['0', '12', '60'],
  decimal: ['0.5', '5.00', '1'],
  money: ['$1,234.50', '500', '0.00'],
  date: ['2023-04-04', '2020-02-29'],
  instant: ['2023-04-04T20:59:00-04:00', '2023-04-05T00:59:00Z'],
  text: ['Directive 7, p. 3', '=1+1', "'quoted'", 'two\nlines', 'a / b'],
};

/** Applicants with any answers, evidence beside some of them. */
export const answered: fc.Arbitrary<readonly Answered[]> = fc.array(
  fc.record({
    name: fc.constantFrom('Cedarmoor', '-Elmsgate', 'Quill, Haven'),
    cells: fc
      .tuple(...ANSWERED.map((fact) => fc.tuple(answerTo(fact), fc.constantFrom('', '', 'page 3', '@ p. 4'))))
      .map(
        (answers) =>
          new Map(
            ANSWERED.flatMap((fact, i): [string, string][] => {
              const [answer = '', evidence = ''] = answers[i] ?? [];
              const own: [string, string] = [headerOf(fact), answer];
              // Evidence for an answer that is not given is a warning.
              if (RECORD.includes(fact) || answer === '') return [own];
              return [own, [evidenceHeaderOf(fact), evidence]];
            }),
          ),
      ),
  }),
  { minLength: 1, maxLength: 4 },
);

function answerTo(fact: ScalarFactData): fc.Arbitrary<string> {
  return fc.constantFrom('', ...(fact.notApplicable === true ? ['N/A'] : []), ...TEXTS[fact.type]);
}

/** A row for each applicant, a column for each answer. */
export function wideFile(applicants: readonly Answered[], headerFor = (header: string) => header): string {
  const headers = ANSWERED.flatMap((fact) =>
    RECORD.includes(fact) ? [headerOf(fact)] : [headerOf(fact), evidenceHeaderOf(fact)],
  );
  return writeCsv({
    columns: ['application_id', 'applicant_name', ...headers].map((header) => ({
      header: headerFor(header),
      type: 'text',
    })),
    rows: applicants.map(({ name, cells }, i) => [
      `A-${i}`,
      name,
      ...headers.map((header) => cells.get(header) ?? ''),
    ]),
  });
}

/** What the applications of some inputs say: name, and of each fact in use its status, value and evidence. */
export function said({ applications }: Inputs) {
  return applications.map(({ id, applicantName, facts }) => ({
    id,
    applicantName,
    facts: ANSWERED.map((fact) => {
      const answer = attestationOf(facts[fact.id]);
      const value = answer.status === 'provided' ? answer.value : null;
      return [fact.id, answer.status, value, answer.evidence?.text ?? null];
    }),
  }));
}
