// DuckDB: from the same file to the same ranking in one query; what is blank is NULL, so that its AND, OR and NOT are Kleene's as ours are.
// node duckdb-csv.mjs IN.csv OUT.csv THREADS
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { DuckDBInstance } from '@duckdb/node-api';
import { ojp2024 } from '../ojp2024.mjs';
import { SQL } from '../peers/duckdb.mjs';
import { conditionsIn, plainName } from '../plain-facts.mjs';

const [, , file, out, threads] = process.argv;
const rules = ojp2024();
const { value: header } = await createInterface(createReadStream(file))[Symbol.asyncIterator]().next();
const columns = new Set(header.split(','));

const typed = ({ id, type }) => {
  // What is in no column is not known.
  const text = columns.has(id) ? `nullif("${id}", '')` : 'NULL::VARCHAR';
  if (type === 'boolean') return `${text} = 'yes'`;
  if (type === 'set') return `string_split(${text}, '; ')`;
  return type === 'integer' ? `${text}::BIGINT` : text;
};
const conditions = conditionsIn(SQL, rules);
const answers = [
  ...rules.facts.map((fact) => `${typed(fact)} AS ${plainName(fact.id)}`),
  // No file of subawards, so that no share is known.
  ...rules.derivedFacts.flatMap(({ id }) =>
    ['part', 'whole'].map((side) => `NULL::BIGINT AS ${plainName(id)}_${side}`),
  ),
];
const outcomes = conditions.map(({ id, condition }) => `coalesce(${condition}, false) AS "${id}"`);
const worth = rules.criteria
  .filter(({ kind }) => kind === 'priority_consideration')
  .map(({ id }) => `"${id}"::INTEGER`);
const query = `
  WITH answers AS (
    SELECT application_id, applicant_name, competition_id, ${answers.join(', ')}
    FROM read_csv('${file}', header = true, all_varchar = true, delim = ',', quote = '"')
  ), found AS (
    SELECT application_id, applicant_name, coalesce(competition_id, '') AS competition_id, ${outcomes.join(', ')} FROM answers
  ), scored AS (SELECT *, ${worth.join(' + ')} AS score FROM found)
  SELECT competition_id, rank() OVER (PARTITION BY competition_id ORDER BY score DESC) AS rank, application_id, applicant_name, score,
    ${conditions.map(({ id }) => `CASE WHEN "${id}" THEN 'met' ELSE '' END AS "${id}"`).join(', ')}
  FROM scored ORDER BY competition_id, rank, application_id`;
const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();
await connection.run(`COPY (${query}) TO '${out}' (HEADER, DELIMITER ',')`);
connection.closeSync();
instance.closeSync();
