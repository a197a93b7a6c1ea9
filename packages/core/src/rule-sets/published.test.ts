import { expect, test } from '@jest/globals';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { parseSolicitation } from '../rules/parse-solicitation.ts';
import { ruleSet, ruleSets, solicitation, solicitations } from '../rules/registry.ts';
import { builtInRuleSets, builtInSolicitations } from './built-in.ts';
import { PUBLISHED } from './published.ts';

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

// The registry gives what comes with the package without reading it through the door for rule sets, which takes longer than to score a pool.
test.each(builtInRuleSets.map((data) => ({ name: `${data.id}@${data.version}`, data })))(
  '$name is what parsing it gives',
  ({ name, data }) => {
    expect(ruleSet(name)).toStrictEqual(parseRuleSet(data));
    expectFrozen(ruleSet(name).data);
  },
);

test.each(builtInSolicitations.map((data) => ({ name: data.id, data })))(
  '$name is what parsing it gives',
  ({ name, data }) => {
    expect(solicitation(name)).toStrictEqual(parseSolicitation(data));
    expectFrozen(solicitation(name).data);
  },
);

test('no published rule set has changed, gone, or come without its digest', () => {
  const now = Object.fromEntries(
    builtInRuleSets.map(parseRuleSet).map(({ ref }) => [`${ref.id}@${ref.version}`, ref.sha256]),
  );
  expect(moved(PUBLISHED.ruleSets, now)).toEqual([]);
  expect(ruleSets()).toHaveLength(builtInRuleSets.length);
});

test('no published solicitation has changed, gone, or come without its digest', () => {
  const now = Object.fromEntries(
    builtInSolicitations.map(parseSolicitation).map(({ ref }) => [ref.id, ref.sha256]),
  );
  expect(moved(PUBLISHED.solicitations, now)).toEqual([]);
  expect(solicitations()).toHaveLength(builtInSolicitations.length);
});

function expectFrozen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  expect(Object.isFrozen(value)).toBe(true);
  for (const part of Object.values(value)) expectFrozen(part);
}
