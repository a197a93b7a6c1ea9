import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ruleSets, solicitations } from '../rules/registry.ts';

interface Published {
  readonly ruleSets: Readonly<Record<string, string>>;
  readonly solicitations: Readonly<Record<string, string>>;
}
const published = JSON.parse(readFileSync(new URL('published.json', import.meta.url), 'utf8')) as Published;

const ADVICE =
  'a published version never changes: restore it, and add a new version beside it; only what was never released may get a new digest here';

/** What differs, said so that whoever changed it knows what to do. */
function moved(known: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): string[] {
  return [...new Set([...Object.keys(known), ...Object.keys(now)])]
    .filter((name) => known[name] !== now[name])
    .map(
      (name) =>
        `${name} is ${now[name] ?? 'gone'}, and was published as ${known[name] ?? 'nothing'}: ${ADVICE}`,
    );
}

test('no published rule set has changed, gone, or come without its digest', () => {
  const now = Object.fromEntries(ruleSets().map(({ ref }) => [`${ref.id}@${ref.version}`, ref.sha256]));
  expect(moved(published.ruleSets, now)).toEqual([]);
});

test('no published solicitation has changed, gone, or come without its digest', () => {
  const now = Object.fromEntries(solicitations().map(({ ref }) => [ref.id, ref.sha256]));
  expect(moved(published.solicitations, now)).toEqual([]);
});
