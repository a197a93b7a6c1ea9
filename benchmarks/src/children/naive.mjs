// The pipeline that most would write: csv-parse with column names, a zod schema, json-rules-engine, decimal.js and csv-stringify.
// node naive.mjs IN.csv OUT.csv
import { createReadStream, writeFileSync } from 'node:fs';
import { compareText, Decimal } from '@grantscore/core';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { Engine } from 'json-rules-engine';
import { z } from 'zod';
import { ojp2024 } from '../ojp2024.mjs';
import { jsonRulesOf, OPERATORS } from '../peers/json-rules-engine.mjs';
import { report } from './report.mjs';

const rules = ojp2024();
const asked = rules.facts.filter(({ type }) => type !== 'table' && type !== 'text');
const blank = (schema) => z.preprocess((text) => (text === '' ? undefined : text), schema.optional());
const typeOf = (fact) => {
  switch (fact.type) {
    case 'boolean':
      return z.enum(['yes', 'no']).transform((text) => text === 'yes');
    case 'enum':
      return z.enum(fact.values.map(({ value }) => value));
    case 'set':
      return z.string().transform((text) => text.split('; '));
    case 'integer':
      return z.coerce.number().int();
    case 'decimal':
    case 'money':
      return z.string().regex(/^\d+(\.\d+)?$/);
    default:
      return z.string();
  }
};
const row = z.object({
  application_id: z.string().min(1),
  applicant_name: z.string().min(1),
  competition_id: z.string().optional(),
  ...Object.fromEntries(asked.map((fact) => [fact.id, blank(typeOf(fact))])),
});

await report(async () => {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const [name, passes] of Object.entries(OPERATORS))
    engine.addOperator(name, (value, expected) => value !== undefined && passes(value, expected));
  for (const rule of jsonRulesOf(rules)) engine.addRule(rule);
  const worth = new Map(
    rules.criteria.flatMap(({ id, kind }) =>
      kind === 'priority_consideration' ? [[id, new Decimal(1)]] : [],
    ),
  );
  const scored = [];
  for await (const cells of createReadStream(process.argv[2]).pipe(parse({ columns: true }))) {
    const {
      application_id: id,
      applicant_name: name,
      competition_id: competition,
      ...answers
    } = row.parse(cells);
    const facts = Object.fromEntries(
      Object.entries(answers).map(([fact, value]) => [fact.replaceAll('.', '_'), value]),
    );
    const { events } = await engine.run(facts);
    const score = events.reduce((sum, { type }) => sum.plus(worth.get(type) ?? 0), new Decimal(0));
    scored.push({
      id,
      name,
      competition: competition ?? '',
      score,
      met: new Set(events.map(({ type }) => type)),
    });
  }
  scored.sort(
    (a, b) => compareText(a.competition, b.competition) || b.score.cmp(a.score) || compareText(a.id, b.id),
  );
  let [rank, place, last] = [0, 0, null];
  const lines = scored.map((one) => {
    if (last === null || last.competition !== one.competition) [rank, place] = [1, 1];
    else {
      place += 1;
      if (!last.score.eq(one.score)) rank = place;
    }
    last = one;
    return [
      one.competition,
      rank,
      one.id,
      one.name,
      one.score.toFixed(),
      ...rules.criteria.map(({ id }) => (one.met.has(id) ? 'met' : '')),
    ];
  });
  writeFileSync(
    process.argv[3],
    stringify([
      [
        'competition_id',
        'rank',
        'application_id',
        'applicant_name',
        'score',
        ...rules.criteria.map(({ id }) => id),
      ],
      ...lines,
    ]),
  );
  return scored.length;
});
