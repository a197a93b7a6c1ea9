import { checkInputs, quarantineTable, readInputs, writeCsv } from '../index.ts';
import { madeUpRules } from './made-up-rules.ts';

/** What a page gets of some bytes: all that reading, checking and writing say, as JSON. */
async function readInPage(bytes: readonly number[]): Promise<string> {
  const input = () => ({
    applications: { file: 'a.csv', source: chunks(new Blob([Uint8Array.from(bytes)]).stream()) },
  });
  const inputs = await readInputs(input(), madeUpRules());
  const check = await checkInputs(input(), madeUpRules());
  const [count] = inputs.files;
  return JSON.stringify({
    inputs,
    check,
    quarantine: count === undefined ? '' : writeCsv(quarantineTable(count)),
  });
}

/** A stream of the browser as this package reads it; not every browser's can be iterated over. */
async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

Object.assign(globalThis, { readInPage });
