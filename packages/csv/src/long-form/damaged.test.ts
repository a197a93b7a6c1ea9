import { fc, test as property } from '@fast-check/jest';
import { attestationOf } from '@grantscore/core';
import { expect } from '@jest/globals';
import { checkInputs } from '../check-inputs.ts';
import { readInputs } from '../read-inputs.ts';
import { csvSource } from '../testing/csv-source.ts';
import { madeUpRules } from '../testing/made-up-rules.ts';

const FACTS = ['application.state', 'application.projectTitle', 'policy.words'];
const APPLICATIONS = ['A-01', 'A-02', 'A-10', 'A-12'];
const rules = madeUpRules();

/** Names its application and fact twice over, so that no single damage makes another of it. */
const tag = (id: string, fact: string) => `<${id} ${fact}|${id} ${fact}>`;
const TAG = /<([^|<>]*)\|\1>/g;

/** Every application answers every fact, one row after the other; some cells are quoted. */
function goodFile(quoted: boolean, lineEnd: string): string {
  const rows = FACTS.flatMap((fact) =>
    APPLICATIONS.map((id) => {
      const value = tag(id, fact);
      return `${id},${fact},${quoted ? `"${value}, ""so""${lineEnd}it is"` : value},page 3`;
    }),
  );
  const names = APPLICATIONS.map((id) => `${id},applicant_name,${tag(id, 'applicant_name')},`);
  return ['application_id,fact,value,evidence', ...names, ...rows].map((row) => row + lineEnd).join('');
}

const damage = fc
  .tuple(
    fc.nat({ max: 999_999 }),
    fc.constantFrom('drop', 'double', 'swap', 'truncate', '"', ',', ';', '\n', '\r', '\0', '1', 'é'),
  )
  .map(([millionths, kind]) => (text: string) => {
    const i = Math.floor((millionths / 1_000_000) * text.length);
    const [before, own, after] = [text.slice(0, i), text[i] ?? '', text.slice(i + 1)];
    if (kind === 'drop') return before + after;
    if (kind === 'double') return before + own + own + after;
    if (kind === 'swap') return before + after.slice(0, 1) + own + after.slice(1);
    return kind === 'truncate' ? before : before + kind + own + after;
  });

const input = (text: string) => ({ applications: { file: 'a.csv', source: csvSource(text, 200) } });

property.prop(
  [fc.boolean(), fc.constantFrom('\n', '\r\n', '\r'), fc.array(damage, { minLength: 1, maxLength: 3 })],
  {
    numRuns: 1500,
  },
)(
  'a damaged file is reckoned to the row, and one damage lends no answer to another application or fact',
  async (quoted, lineEnd, harms) => {
    const text = harms.reduce((damaged, harm) => harm(damaged), goodFile(quoted, lineEnd));
    const inputs = await readInputs(input(text), rules);
    const [count] = inputs.files;
    expect(count?.read).toBe((count?.accepted ?? 0) + (count?.quarantined.length ?? 0));
    for (const { reasons } of count?.quarantined ?? []) expect(reasons.length).toBeGreaterThan(0);
    // No row of an application that is scored is quarantined, and every other row is.
    const scored = new Set(inputs.applications.map(({ id }) => id));
    for (const { application } of count?.quarantined ?? []) expect(scored.has(application ?? '')).toBe(false);
    const check = await checkInputs(input(text), rules);
    expect(check.files[0]).toMatchObject({ read: count?.read, accepted: count?.accepted });
    if (harms.length > 1) return;
    // An id that is damaged names an application that nobody made; what stands in its row is told of it.
    const made = inputs.applications.filter(({ id }) => APPLICATIONS.includes(id));
    for (const { id, applicantName, facts } of made)
      for (const fact of ['applicant_name', ...FACTS]) {
        const answer = attestationOf(facts[fact]);
        const value =
          fact === 'applicant_name' ? applicantName : answer.status === 'provided' ? answer.value : '';
        for (const [, told] of String(value).matchAll(TAG)) expect(told).toBe(`${id} ${fact}`);
      }
  },
  60_000,
);
