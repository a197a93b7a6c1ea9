import { fc, test as property } from '@fast-check/jest';
import { expect } from '@jest/globals';
import { readInputs } from '../read-inputs.ts';
import { type Answered, answered, said, wideFile } from '../testing/answered-applications.ts';
import { csvSource } from '../testing/csv-source.ts';
import { madeUpRules } from '../testing/made-up-rules.ts';
import { readTexts } from '../testing/read.ts';
import { parseMapping } from './parse-mapping.ts';

const rules = madeUpRules();

/** Somebody else's word for one of ours. */
function theirs(word: string): string {
  return `“${[...word].reverse().join('')}” (theirs)`;
}

/** Every answer in somebody else's words, and what those are for ours, by column. */
function inTheirWords(applicants: readonly Answered[]) {
  const words = new Map<string, Map<string, string>>();
  const translated = applicants.map(({ name, cells }) => ({
    name,
    cells: new Map(
      [...cells].map(([header, text]): [string, string] => {
        if (text.trim() === '') return [header, text];
        const known = words.get(header) ?? new Map<string, string>();
        words.set(header, known.set(theirs(text).trim(), text.trim()));
        return [header, theirs(text)];
      }),
    ),
  }));
  return { words, translated };
}

property.prop([answered, fc.boolean()], { numRuns: 100 })(
  'a mapping of every column and value reads what the plain file says',
  async (applicants, constant) => {
    const { words, translated } = inTheirWords(applicants);
    const headers = wideFile([]).trim().split(',');
    const columns = Object.fromEntries(
      headers.map((to) => [theirs(to), { to, values: Object.fromEntries(words.get(to) ?? []) }]),
    );
    const mapping = parseMapping({ columns, constants: constant ? { competition_id: 'C-1' } : {} }, rules);
    const mapped = await readInputs(
      {
        applications: { file: 'applications.csv', source: csvSource(wideFile(translated, theirs)), mapping },
      },
      rules,
    );
    const plain = await readTexts({ applications: wideFile(applicants) });
    expect(mapped.problems).toEqual([]);
    expect(said(mapped)).toEqual(said(plain));
    expect(new Set(mapped.applications.map(({ competition }) => competition))).toEqual(
      new Set([constant ? 'C-1' : undefined]),
    );
  },
);
