import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, score } from '@grantscore/core';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Inputs } from './join-inputs.ts';
import { readInputs } from './read-inputs.ts';
import { cityPolicyRules } from './testing/city-policy-rules.ts';
import { nibrsRules } from './testing/nibrs-rules.ts';
import { reckoning } from './testing/read.ts';

// Shared beside the repository, not part of it.
const DATA = join(import.meta.dirname, '../../../../shared/data');
const AGENCIES = join(DATA, 'fbi-agencies/agencies_raw.csv');
const CITIES = join(DATA, 'police-policies-100-cities/police_policies.csv');
const name = (title: string, path: string) =>
  existsSync(path) ? title : `${title} (skipped: ../shared/data is not there)`;
const described = (path: string) => (existsSync(path) ? describe : describe.skip);

described(AGENCIES)(name('19,166 agencies of the FBI’s list as applicants', AGENCIES), () => {
  const rules = nibrsRules();
  let inputs: Inputs;
  beforeAll(async () => {
    const source = createReadStream(AGENCIES);
    const columns = { applicationId: 'ori', applicantName: 'agency_name' };
    inputs = await readInputs({ applications: { file: 'agencies_raw.csv', source, columns } }, rules);
  }, 60_000);

  test('are reconciled to the row: a start date of `NA` is reported, never taken for a blank', () => {
    expect(reckoning(inputs)).toEqual(['applications 19166 = 15105 + 4061']);
    const { quarantined } = inputs.files[0] ?? { quarantined: [] };
    const reasons = quarantined.flatMap((row) =>
      row.reasons.map(({ code, header, received }) => `${code} ${header} ${received}`),
    );
    expect(reasons).toHaveLength(4061);
    expect([...new Set(reasons)]).toEqual(['not_a_date nibrs_start_date NA']);
    const lines = readFileSync(AGENCIES, 'utf8').split('\n');
    expect(quarantined.map(({ raw }) => raw)).toEqual(quarantined.map(({ line }) => lines[line - 1]));
  });

  test('FALSE beside a start date is listed as a contradiction, and both answers stand as they were given', () => {
    const compiled = compile(rules);
    const evaluations = inputs.applications.map((application) => compiled.evaluate(application));
    const contradicting = evaluations.filter(
      (evaluation) => evaluation.finding('answers-agree').outcome === 'not_met',
    );
    expect(contradicting).toHaveLength(36);
    for (const { application, finding } of contradicting.map((e) => ({
      application: e.application,
      finding: e.finding('nibrs'),
    }))) {
      expect(application.facts['nibrs.reports']).toMatchObject({ value: false, cell: { text: 'FALSE' } });
      expect(application.facts['nibrs.startedOn']).toMatchObject({ status: 'provided' });
      expect(finding.outcome).toBe('not_met');
    }
    expect(evaluations.filter((evaluation) => evaluation.finding('nibrs').outcome === 'met')).toHaveLength(
      15_069,
    );
  });
});

described(CITIES)(name('the 100-city policy table', CITIES), () => {
  test('the score equals the published `Total` in 100 of 100 rows', async () => {
    const rules = cityPolicyRules();
    const columns = { applicationId: 'City', applicantName: 'City' };
    const inputs = await readInputs(
      { applications: { file: 'police_policies.csv', source: createReadStream(CITIES), columns } },
      rules,
    );
    expect(reckoning(inputs)).toEqual(['applications 100 = 100 + 0']);
    expect(inputs.problems.map(({ code, header }) => `${code} ${header}`)).toEqual(['column_unknown Total']);
    // The city first, in quote marks where it has a comma, and the total last.
    const published = new Map(
      readFileSync(CITIES, 'utf8')
        .split(/\r?\n/)
        .slice(1)
        .flatMap((line) => {
          const [, quotedCity, city, total] = /^(?:"([^"]*)"|([^",]*)),.*,(\d+)$/.exec(line) ?? [];
          return total === undefined ? [] : [[quotedCity ?? city ?? '', total] as const];
        }),
    );
    expect(published.size).toBe(100);
    const compiled = compile(rules);
    const scores = new Map(
      inputs.applications.map((application) => [
        application.id,
        score(compiled.evaluate(application), 'count').score.toFixed(),
      ]),
    );
    expect(scores).toEqual(published);
  });
});
