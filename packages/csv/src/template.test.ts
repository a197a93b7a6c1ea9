import { applySolicitation, ruleSets, solicitations } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { dataDictionaryTable } from './data-dictionary.ts';
import { templateTables } from './template.ts';
import { madeUpRules, reviewOnlyRules } from './testing/made-up-rules.ts';
import { readTexts } from './testing/read.ts';
import { writeCsv } from './write-csv.ts';

const RECORD = 'requested_amount,peer_review_score,uei,applicant_type,state,ori,project_title';

test('the blank files have the columns in use, in the order of the rule set', () => {
  expect(templateTables(madeUpRules()).map(({ name, table }) => [name, writeCsv(table)])).toEqual([
    [
      'applications.csv',
      `application_id,applicant_name,competition_id,${RECORD},policy.written,policy.written.evidence,policy.posted,policy.posted.evidence,policy.noKnock,policy.noKnock.evidence,policy.covers,policy.covers.evidence,training.months,training.months.evidence,rate,rate.evidence,budget.match,budget.match.evidence,adopted.on,adopted.on.evidence,filed.at,filed.at.evidence,policy.words,subawards.planned,subawards.planned.evidence\n`,
    ],
    ['subawards.csv', 'application_id,subrecipient_name,amount,local\n'],
    ['determinations.csv', 'application_id,fact,value,reviewer,date,note\n'],
  ]);
});

test('without a table in use there is no subawards file', () => {
  expect(templateTables(reviewOnlyRules()).map(({ name }) => name)).toEqual([
    'applications.csv',
    'determinations.csv',
  ]);
});

describe('the data dictionary', () => {
  const { columns, rows } = dataDictionaryTable(madeUpRules());
  const row = (file: string, column: string) => {
    const found = rows.find(([f, c]) => f === file && c === column) ?? [];
    return Object.fromEntries(columns.map(({ header }, i) => [header, found[i]]));
  };

  test('says of a question what is asked, accepted and read by which criteria', () => {
    expect(row('applications.csv', 'policy.posted')).toEqual({
      file: 'applications.csv',
      column: 'policy.posted',
      question: 'Is policy.posted so?',
      type: 'boolean',
      accepted_answers: 'yes or no (also y, n, true, false, 1, 0); or N/A',
      who_answers: 'applicant',
      citations: 'policy: Made up sec. policy',
      required: 'no',
      help: '',
    });
  });

  test.each([
    {
      column: 'policy.written',
      citations: 'policy: Made up sec. policy',
      why: 'read through a named condition',
    },
    { column: 'subawards.planned', citations: 'local: Made up sec. local', why: 'read for the table' },
    { column: 'policy.words', citations: 'numbers: Made up sec. numbers', why: 'shown' },
    { column: 'state', citations: '', why: 'read by none' },
  ])('$column is cited as `$citations` ($why)', ({ column, citations }) => {
    expect(row('applications.csv', column)['citations']).toBe(citations);
  });

  test('a table’s columns are cited with what is counted from them', () => {
    expect(row('subawards.csv', 'amount')).toMatchObject({
      citations: 'local: Made up sec. local',
      required: 'yes',
    });
    expect(row('subawards.csv', 'local')).toMatchObject({ required: 'no' });
  });

  test('what a reviewer answers stands with the determinations', () => {
    expect(
      rows
        .filter(([file, column]) => file === 'determinations.csv' && column === 'value')
        .map((cells) => cells.at(-1)),
    ).toEqual(['', 'In the rows whose fact is reviewer.finding.']);
  });

  test('has a row for every column of the blank files', () => {
    for (const { name, table } of templateTables(madeUpRules())) {
      const described = rows.filter(([file]) => file === name).map(([, column]) => column);
      expect(described).toEqual(expect.arrayContaining(table.columns.map(({ header }) => header)));
    }
  });
});

describe('of the built-in rule sets', () => {
  const applied = [
    ...ruleSets().map((rules) => applySolicitation(rules, null)),
    ...solicitations().flatMap((call) => {
      const rules = ruleSets().find(({ ref }) => ref.id === call.data.ruleSet.split('@')[0]);
      return rules === undefined ? [] : [applySolicitation(rules, call)];
    }),
  ];

  test.each(applied.map((rules) => ({ rules, name: rules.solicitation?.data.id ?? rules.ruleSet.id })))(
    '$name: the blank file with one answered row is read without a problem',
    async ({ rules }) => {
      const [applications] = templateTables(rules);
      const headers = applications?.table.columns.map(({ header }) => header) ?? [];
      const answered = headers.map((header) =>
        header === 'application_id' ? '1' : header === 'applicant_name' ? 'a' : '',
      );
      const inputs = await readTexts(
        { applications: `${headers.join(',')}\n${answered.join(',')}\n` },
        rules,
      );
      expect(inputs.problems).toEqual([]);
      expect(inputs.applications).toHaveLength(1);
    },
  );
});
