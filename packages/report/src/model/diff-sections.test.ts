import { type CriterionData, parseRuleSet, type RuleSetData } from '@grantscore/core';
import { inFull } from '@grantscore/core/cases';
import { diffRuleSets } from '@grantscore/core/diff';
import { describe, expect, test } from '@jest/globals';
import { renderDiffJson } from '../render/diff-json.ts';
import { renderDiffMarkdown } from '../render/diff-markdown.ts';
import { renderDiff } from '../render/diff-text.ts';
import { libraryRuleSet } from '../testing/library-rule-set.ts';
import { diffSections } from './diff-sections.ts';
import { diffSummary } from './diff-summary.ts';
import { diffWitnesses, type WitnessFiles } from './rule-set-comparison.ts';

/** How applications are written is not ours to say. */
const witnesses: WitnessFiles = {
  files: [{ name: 'applications.csv', text: 'application_id\nA```\n' }],
  unwritten: ['lib-fines:lost'],
};

/** What is said from the library's rule set to one with other parts, by section. */
function compared(parts: Partial<RuleSetData>) {
  const [from, to] = [
    parseRuleSet(libraryRuleSet),
    parseRuleSet({ ...libraryRuleSet, id: 'library-2032', ...parts }),
  ];
  const diff = diffRuleSets(from, to);
  const [first, second] = [inFull(from)().rules, inFull(to)().rules];
  const comparison = { diff, from: first, to: second };
  return {
    diff,
    says: diffSections(diff, first, second).flatMap(({ title, entries }) =>
      entries.flatMap(({ mark, ids, says }) =>
        says.map((sentence) => `${title}: ${mark} ${ids.join(' ')}: ${sentence}`),
      ),
    ),
    text: renderDiff(comparison, witnesses),
    markdown: renderDiffMarkdown(comparison, witnesses),
    json: renderDiffJson(comparison, witnesses),
  };
}

const withCriterion = (id: string, parts: Partial<CriterionData>) => ({
  criteria: libraryRuleSet.criteria.map((one) => (one.id === id ? { ...one, ...parts } : one)),
});
const withFact = (id: string, parts: object) => ({
  facts: libraryRuleSet.facts.map((fact) => (fact.id === id ? ({ ...fact, ...parts } as typeof fact) : fact)),
});
const fines = (...value: readonly string[]) =>
  ({ fact: 'policy.fines', operator: 'isOneOf', value }) as const;
const evenings = (value: number) => ({ fact: 'hours.evenings', operator: 'atLeast', value }) as const;
const quiet = { fact: 'policy.quietRoom', operator: 'equals', value: true } as const;

describe('a condition', () => {
  test.each<{ why: string; parts: Partial<RuleSetData>; says: readonly string[] }>([
    {
      why: 'stricter, by an answer that decides and those that do not',
      parts: withCriterion('lib-fines', { when: fines('none') }),
      says: [
        'Criteria: changed lib-fines: stricter: application `lib-fines:lost` met it by library-2031 and misses it by library-2032, since it answered `adults` (adults only) for policy on fines',
        'Criteria: changed lib-fines: it answered also: kind of library: open to everyone',
      ],
    },
    {
      why: 'looser',
      parts: withCriterion('lib-welcome', {
        when: { any: [quiet, { fact: 'review.welcome', operator: 'equals', value: true }] },
      }),
      says: [
        'Criteria: changed lib-welcome: looser: application `lib-welcome:gained` missed it by library-2031, since a reviewer answered no for finding on welcome, and meets it by library-2032',
        'Criteria: changed lib-welcome: it answered also: yes to quiet room',
      ],
    },
    {
      why: 'neither',
      parts: withCriterion('lib-welcome', { when: quiet }),
      says: [
        'Criteria: changed lib-welcome: neither stricter nor looser: application `lib-welcome:lost` met it by library-2031 and misses it by library-2032, since it answered no for quiet room',
        'Criteria: changed lib-welcome: it answered also: yes to finding on welcome',
        'Criteria: changed lib-welcome: and application `lib-welcome:gained` missed it by library-2031, since a reviewer answered no for finding on welcome, and meets it by library-2032',
        'Criteria: changed lib-welcome: it answered also: yes to quiet room',
      ],
    },
    {
      why: 'equivalent',
      parts: withCriterion('lib-fines', { when: { not: fines('all') } }),
      says: [
        'Criteria: changed lib-fines: equivalent: written in another way, and the same applications meet it',
      ],
    },
    {
      why: 'of fewer applicants',
      parts: withCriterion('lib-welcome', { appliesWhen: quiet }),
      says: [
        'Criteria: changed lib-welcome: stricter: application `lib-welcome:lost` met it by library-2031 and is not concerned by it by library-2032, since it answered no for quiet room',
        'Criteria: changed lib-welcome: it answered also: yes to finding on welcome',
        'Criteria: changed lib-welcome: only whom it concerns changed: it concerns fewer',
      ],
    },
    {
      why: 'of fewer applicants, who meet it as before',
      parts: withCriterion('gate-not-private', {
        appliesWhen: { not: { fact: 'library.kind', operator: 'equals', value: 'private' } },
      }),
      says: [
        'Criteria: changed gate-not-private: the same applications meet it',
        'Criteria: changed gate-not-private: only whom it concerns changed: it concerns fewer',
        'Criteria: changed gate-not-private: application `gate-not-private:concerns:lost` was concerned by library-2031 and is not by library-2032, since it answered `private` for kind of library',
      ],
    },
    {
      why: 'of another share, with rows',
      parts: withCriterion('lib-rural', {
        when: { fact: 'money.ruralShare', operator: 'shareAtLeast', value: '31' },
      }),
      says: [
        'Criteria: changed lib-rural: stricter: application `lib-rural:lost` met it by library-2031 and misses it by library-2032, since the rural share of the request came to $300.00 (the largest by branch) of $1,000.00, or 30 percent (it is not at least 31 percent)',
        'Criteria: changed lib-rural: a solicitation may no longer change what it asks by `branch-percent`',
      ],
    },
    {
      why: 'that cannot be compared',
      parts: {
        ...withFact('review.welcome', { type: 'integer' }),
        criteria: withCriterion('lib-welcome', {
          when: { fact: 'review.welcome', operator: 'atLeast', value: 3 },
        }).criteria,
      },
      says: [
        'Criteria: changed lib-welcome: not decided whether it is stricter or looser: `review.welcome` is of type boolean in one and integer in the other',
        'Questions: changed review.welcome: is answered by a whole number; before: yes or no',
      ],
    },
    {
      why: 'compared over answers of both',
      parts: {
        ...withFact('hours.evenings', { maximum: 6 }),
        criteria: withCriterion('lib-evenings', { when: evenings(7) }).criteria,
      },
      says: [
        'Criteria: changed lib-evenings: stricter: application `lib-evenings:lost` met it by library-2031 and misses it by library-2032, since it answered 2 evenings a week for evenings open (it is not at least 7)',
        'Criteria: changed lib-evenings: only answers that both accept were compared, to `hours.evenings`',
        'Questions: changed hours.evenings: the most that is accepted: 6; before: 7',
      ],
    },
  ])('$why', ({ parts, says }) => {
    const said = compared(parts).says;
    for (const sentence of says) expect(said).toContain(sentence);
  });
});

describe('everything else', () => {
  test.each<{ parts: Partial<RuleSetData>; says: readonly string[] }>([
    {
      parts: withCriterion('lib-fines', {
        kind: 'eligibility',
        family: 'gate',
        label: 'Charges little',
        evidence: 'The fees.',
        offBecause: 'it went out of use',
        shows: ['policy.quietRoomWhere'],
        basis: { item: 'reconstructed', test: 'official-text', note: 'invented' },
        citations: [{ document: 'order-10', section: 'sec. 1' }],
      }),
      says: [
        'Criteria: changed lib-fines: a condition of eligibility, which carries no points; before: a priority',
        'Criteria: changed lib-fines: moved to the family Eligibility from Access',
        'Criteria: changed lib-fines: says now “Charges little”; before “Charges few fines or none”',
        'Criteria: changed lib-fines: off now: it went out of use; in use by library-2031',
        'Criteria: changed lib-fines: evidence asked now “The fees.”; before “The table of fees.”',
        'Criteria: changed lib-fines: shows now place of the quiet room',
        'What the criteria rest on: changed lib-fines: the item: reconstructed, the text was not seen; before: known from a third party’s summary',
        'What the criteria rest on: changed lib-fines: the test: the text itself was read; before: our modelling choice',
        'What the criteria rest on: changed lib-fines: cites now Order 10 sec. 1',
        'What the criteria rest on: changed lib-fines: no longer cites Order 9 sec. 2(a); the Shelf Guide, item 4',
      ],
    },
    {
      parts: {
        profiles: libraryRuleSet.profiles.map((profile) =>
          profile.id === 'count'
            ? {
                ...profile,
                pointsEach: '2',
                points: { 'lib-fines': '3' },
                caps: {},
                keys: [{ key: 'peerReviewScore', direction: 'descending' }],
              }
            : profile,
        ),
      },
      says: [
        'Profiles: changed count: what is not named is worth 2 points; before: 1 point',
        'Profiles: changed count: puts in order by peer review score (descending); before: by points (descending)',
        'Profiles: changed count: `lib-fines` is worth 3 points; before: 1 point',
        'Profiles: changed count: `lib-closed` is worth 2 points; before: -0.5 points',
        'Profiles: changed count: `access` has no cap; before: 2 points',
      ],
    },
    {
      parts: {
        parameters: libraryRuleSet.parameters.map((one) =>
          one.type === 'decimal' ? { ...one, default: '35', maximum: '90', basis: 'official-text' } : one,
        ),
      },
      says: [
        'Parameters: changed branch-percent: unless a solicitation sets it: 35; before: 30',
        'Parameters: changed branch-percent: at most: 90; before: 100',
        'Parameters: changed branch-percent: basis of the default: the text itself was read; before: our modelling choice',
      ],
    },
    {
      parts: withFact('policy.quietRoom', {
        question: 'Is there a room for quiet?',
        help: 'With a door.',
        notApplicable: true,
        answeredBy: 'reviewer',
        changeable: false,
        blankMeans: false,
      }),
      says: [
        'Questions: changed policy.quietRoom: asks now “Is there a room for quiet?”; before “Is there a quiet room?”',
        'Questions: changed policy.quietRoom: helps now with “With a door.”; before with nothing',
        'Questions: changed policy.quietRoom: “not applicable” may be answered',
        'Questions: changed policy.quietRoom: is answered by the reviewer; before: by the applicant',
        'Questions: changed policy.quietRoom: an applicant can no longer change the answer before the next cycle',
        'Questions: changed policy.quietRoom: a blank means no; before: none',
      ],
    },
    {
      parts: withFact('policy.fines', {
        values: [
          { value: 'none', label: 'no fines' },
          { value: 'adults', label: 'grown-ups only' },
          { value: 'all', label: 'everyone' },
          { value: 'some', label: 'now and then' },
        ],
      }),
      says: [
        'Questions: changed policy.fines: accepts now `some` (now and then)',
        'Questions: changed policy.fines: `adults` means now: grown-ups only; before: adults only',
      ],
    },
    {
      parts: {
        derivedFacts: libraryRuleSet.derivedFacts.map((fact) =>
          'share' in fact.derive || fact.derive.column === undefined
            ? fact
            : { ...fact, derive: { aggregate: 'sum', table: 'branches', column: 'amount' } },
        ),
      },
      says: [
        'Facts that follow from others: changed money.ruralBranches: the sum of `amount` in branches; before: the largest of `amount` in branches, added up for each `branch_name` first',
      ],
    },
    {
      parts: { criteria: libraryRuleSet.criteria.slice(1) },
      says: ['Criteria: removed lib-fines: Charges few fines or none'],
    },
  ])('$says.0', ({ parts, says }) => {
    const said = compared(parts).says;
    for (const sentence of says) expect(said).toContain(sentence);
  });

  test('what is the same of several is said once', () => {
    const criteria = libraryRuleSet.criteria.map((one) => ({
      ...one,
      basis: { ...one.basis, item: 'official-text' as const },
    }));
    expect(compared({ criteria }).text).toContain('  changed  lib-evenings, lib-rural');
  });

  test('what was off and is in use', () => {
    const criteria = libraryRuleSet.criteria.map(({ offBecause: _, ...criterion }) => criterion);
    expect(compared({ criteria }).says).toEqual([
      'Criteria: changed lib-moon: in use now; off by library-2031: nobody ever asked for it',
    ]);
  });
});

describe('the three forms', () => {
  const found = compared(withCriterion('lib-fines', { when: fines('none') }));

  test('text has a line for each thing and more below it', () => {
    expect(found.text).toBe(
      [
        'library-2031@1.2.0 → library-2032@1.2.0',
        '0 criteria added, 0 removed; of 7 in both 1 changed',
        'stricter: `lib-fines`',
        '',
        'An invented programme. Nothing in it was ever asked of a library.',
        '',
        'Criteria',
        '  changed  lib-fines  stricter: application `lib-fines:lost` met it by library-2031 and misses it by library-2032, since it answered `adults` (adults only) for policy on fines',
        '                      it answered also: kind of library: open to everyone',
        '',
        'The applications named above, as `grantscore score` reads them: applications.csv',
        'application_id',
        'A```',
        '',
        'not in the files, since no cell can hold an answer of theirs: `lib-fines:lost`',
        '',
      ].join('\n'),
    );
  });

  test('Markdown says the same, with the digests', () => {
    expect(found.markdown).toContain(`SHA-256 ${found.diff.from.sha256}`);
    expect(found.markdown).toContain(
      '- **changed** `lib-fines`: stricter: application `lib-fines:lost` met it',
    );
    expect(found.markdown).toContain('\n````csv\napplication_id\nA```\n````\n');
  });

  test('JSON has the data, with the witness, and the sentences', () => {
    const record = JSON.parse(found.json) as unknown;
    expect(record).toMatchObject({
      schemaVersion: '1.0.0',
      from: { id: 'library-2031' },
      to: { id: 'library-2032' },
      differs: true,
      criteria: {
        changed: [
          {
            id: 'lib-fines',
            condition: {
              met: {
                relation: 'stricter',
                lost: {
                  application: { facts: { 'library.kind': 'public', 'policy.fines': 'adults' } },
                  from: 'met',
                  to: 'not_met',
                },
                gained: null,
              },
            },
          },
        ],
      },
      inWords: { summary: diffSummary(found.diff), sections: [{ title: 'Criteria' }] },
    });
  });

  test('the applications that it names are those to be written', () => {
    expect(diffWitnesses(found.diff).map(({ id }) => id)).toEqual(['lib-fines:lost']);
  });

  test('nothing is said of nothing', () => {
    const same = compared({ title: 'Another title' });
    expect(same.says).toEqual([]);
    const nothing = 'nothing differs in meaning, only in words that decide nothing: 7 criteria as before\n';
    expect(same.text).toContain(`\n${nothing}`);
    expect(same.markdown).toContain(`\n- ${nothing}`);
    expect(JSON.parse(same.json)).toMatchObject({ differs: false, inWords: { sections: [] } });
  });

  test('somebody else’s words cannot format or break a line', () => {
    const { markdown, text } = compared(
      withCriterion('lib-fines', { label: 'Is `free`\n# and <b>bold</b>' }),
    );
    expect(text).toContain('says now “Is ’free’ # and <b>bold</b>”');
    expect(markdown).toContain('says now “Is ’free’ # and \\<b\\>bold\\</b\\>”');
  });
});

test('two versions of one rule set are told apart by their versions, and two files of one version by their places', () => {
  const versions = compared({
    id: 'library-2031',
    version: '1.3.0',
    ...withCriterion('lib-fines', { when: fines('none') }),
  });
  expect(versions.text).toContain('met it by library-2031@1.2.0 and misses it by library-2031@1.3.0');
  const files = compared({ id: 'library-2031', ...withCriterion('lib-fines', { when: fines('none') }) });
  expect(files.text).toContain('met it by the first and misses it by the second');
});
