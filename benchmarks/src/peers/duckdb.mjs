// DuckDB: the criteria as columns of one query over a table of the same facts, loaded beforehand.
import { DuckDBInstance } from '@duckdb/node-api';
import { answerOf, conditionsIn } from '../plain-facts.mjs';

const text = (value) => `'${value}'`;
const literal = (value) => (typeof value === 'string' ? text(value) : String(value));
export const SQL = {
  all: (children) => `(${children.join(' AND ')})`,
  any: (children) => `(${children.join(' OR ')})`,
  not: (child) => `(NOT ${child})`,
  equals: (fact, value) => `${fact} = ${literal(value)}`,
  isOneOf: (fact, values) => `${fact} IN (${values.map(text).join(', ')})`,
  isWithin: (fact, values) => `list_has_all([${values.map(text).join(', ')}], ${fact})`,
  atLeast: (fact, value) => `${fact} >= ${value}`,
  atMost: (fact, value) => `${fact} <= ${value}`,
  shareAtLeast: (fact, percent) => `${fact}_part * 100 >= ${fact}_whole * ${percent}`,
};

/** @param copies - How often the inputs stand in the table, one after the other. */
export async function duckdb(rules, inputs, copies = 1) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const names = Object.keys(inputs[0]);
  const types = names.map((name) => `${name} ${typeOf(inputs[0][name])}`);
  await connection.run(`CREATE TABLE few (place INTEGER, ${types.join(', ')})`);
  const rows = inputs.map(
    (facts, place) => `(${place}, ${names.map((name) => literalOf(facts[name])).join(', ')})`,
  );
  for (let start = 0; start < rows.length; start += 500)
    await connection.run(`INSERT INTO few VALUES ${rows.slice(start, start + 500).join(', ')}`);
  await connection.run(
    `CREATE TABLE applications AS SELECT copy * ${inputs.length} + place AS place, ${names.join(', ')} FROM range(${copies}) copies(copy), few ORDER BY 1`,
  );
  const conditions = conditionsIn(SQL, rules).map(({ condition }) => condition);
  const points = conditions
    .map((_, i) => (rules.criteria[i].kind === 'priority_consideration' ? `c${i}::INTEGER` : '0'))
    .join(' + ');
  const found = `SELECT *, ${points} AS points FROM (SELECT place, ${conditions.map((one, i) => `${one} AS c${i}`).join(', ')} FROM applications)`;
  return {
    run: () => connection.run(`CREATE OR REPLACE TABLE found AS ${found}`),
    answers: async () => {
      const reader = await connection.runAndReadAll(`${found} ORDER BY place LIMIT ${inputs.length}`);
      return reader.getRowObjects().map((row) => {
        const answer = answerOf(
          rules,
          conditions.map((_, i) => row[`c${i}`]),
        );
        return { ...answer, points: String(row.points) };
      });
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function typeOf(value) {
  if (typeof value === 'boolean') return 'BOOLEAN';
  if (typeof value === 'number') return 'BIGINT';
  return Array.isArray(value) ? 'VARCHAR[]' : 'VARCHAR';
}

function literalOf(value) {
  return Array.isArray(value) ? `[${value.map(text).join(', ')}]::VARCHAR[]` : literal(value);
}
