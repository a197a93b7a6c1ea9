import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { cycleDates } from '../../model/cycle.ts';
import type { RuleSetData } from '../../model/rule-set.ts';
import { deadlineInstant, type SolicitationData } from '../../model/solicitation.ts';
import { applySolicitation } from '../../rules/apply-solicitation.ts';
import { factsRead } from '../../rules/facts-read.ts';
import { parseRuleSet } from '../../rules/parse-rule-set.ts';
import { parseSolicitation } from '../../rules/parse-solicitation.ts';
import { ojpFy2023 } from './fy2023/1.0.0/rule-set.ts';
import { bodyWornCamera } from './fy2023/1.0.0/solicitations/body-worn-camera.ts';
import { ojpFy2023Generic } from './fy2023/1.0.0/solicitations/generic.ts';
import { ojpFy2024 } from './fy2024/1.0.0/rule-set.ts';
import { ojpFy2024Generic } from './fy2024/1.0.0/solicitations/generic.ts';
import { factSheetBullets } from './testing/fact-sheet-bullets.ts';
import { orderSections } from './testing/order-sections.ts';
import { testWithDocument } from './testing/shared-document.ts';

const ruleSets: readonly (readonly [string, RuleSetData, readonly SolicitationData[]])[] = [
  ['ojp-fy2023', ojpFy2023, [bodyWornCamera, ojpFy2023Generic]],
  ['ojp-fy2024', ojpFy2024, [ojpFy2024Generic]],
];

describe.each(ruleSets)('%s', (id, data, solicitations) => {
  const citations = [
    ...data.criteria.flatMap((criterion) => criterion.citations),
    ...data.legalBasis,
    ...solicitations.flatMap((solicitation) => solicitation.documents ?? []),
  ];
  const sectionsOf = (document: string) =>
    citations.flatMap((c) => (c.document === document && c.section !== undefined ? [c.section] : []));

  test('is accepted by the one door, and is named as it says', () => {
    expect(parseRuleSet(data).ref).toMatchObject({ id, version: '1.0.0' });
  });

  test('survives JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(data))).toStrictEqual(data);
    for (const one of solicitations) expect(JSON.parse(JSON.stringify(one))).toStrictEqual(one);
  });

  test('holds on the days of its cycle, is a reconstruction, and rests on orders that were revoked', () => {
    expect(data.effective).toEqual(cycleDates(data.cycle));
    expect(data.status).toBe('reconstructed');
    const revoked = data.legalBasis.filter((basis) => basis.revokedOn === '2025-01-20');
    expect(revoked.map((basis) => basis.document)).toEqual(
      id === 'ojp-fy2023' ? ['eo-14074', 'eo-13985'] : ['eo-14074', 'eo-13985', 'eo-14091'],
    );
    expect(data.caution).toMatch(/Federal agencies only.*revoked on 20 January 2025/);
  });

  test('cites every document that it lists, and lists every one that it cites', () => {
    const listed = data.documents.map((document) => document.id).sort();
    const named = [...citations, ...data.legalBasis.map((basis) => ({ document: basis.revokedBy }))];
    expect([...new Set(named.flatMap((c) => (c.document === undefined ? [] : [c.document])))].sort()).toEqual(
      listed,
    );
  });

  test('asks nothing that no criterion reads or shows, and shows only what it does not test: texts and days', () => {
    const read = factsRead(data.criteria, data.conditions, data.derivedFacts, data.facts);
    expect(data.facts.filter((fact) => !read.has(fact.id)).map((fact) => fact.id)).toEqual([]);
    const shown = new Set(data.criteria.flatMap((criterion) => criterion.shows ?? []));
    const plain = data.facts.filter((fact) => fact.type === 'text' || fact.type === 'date');
    expect([...shown].sort()).toEqual(plain.map((fact) => fact.id).sort());
  });

  test('uses each derived fact, named condition, parameter and family that it declares', () => {
    const used = JSON.stringify([data.criteria, data.derivedFacts, data.conditions]);
    const declared = [
      ...data.derivedFacts.map((fact) => (fact.id.startsWith('budget.') ? fact.id : `"fact":"${fact.id}"`)),
      ...data.conditions.map((named) => `"condition":"${named.id}"`),
      ...data.parameters.map((parameter) => `{"parameter":"${parameter.id}"}`),
      ...data.families.map((family) => `"family":"${family.id}"`),
    ];
    expect(declared.filter((name) => !used.includes(name))).toEqual([]);
  });

  test('grades nothing as official text, since no solicitation was read', () => {
    expect(
      data.criteria.filter((c) => c.basis.item === 'official-text' || c.basis.test === 'official-text'),
    ).toEqual([]);
    expect(data.profiles.map((profile) => profile.official)).not.toContain(true);
    expect(data.profiles.map((profile) => profile.id)).toEqual([
      'count',
      'peer-review-first',
      'weighted-example',
    ]);
  });

  test('has a weighted example in which a family’s cap can bind', () => {
    const profile = data.profiles.find((one) => one.id === 'weighted-example');
    const applied = applySolicitation(parseRuleSet(data), null);
    for (const [family, cap] of Object.entries(profile?.caps ?? {})) {
      // Points of at most two places, so that hundredths are whole.
      const most = applied.criteria
        .filter((criterion) => criterion.family === family)
        .map((criterion) => profile?.points?.[criterion.id] ?? profile?.pointsEach ?? '0')
        .reduce((sum, points) => sum + Math.round(Number(points) * 100), 0);
      expect(most).toBeGreaterThan(Math.round(Number(cap) * 100));
    }
    expect(Object.keys(profile?.caps ?? {})).not.toEqual([]);
  });

  testWithDocument('executive-order-14074.md', 'cites sections of EO 14074 that the order has', (text) => {
    const sections = orderSections(text);
    const cited = sectionsOf('eo-14074');
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter((section) => !sections.has(section))).toEqual([]);
  });

  testWithDocument('doj-fact-sheet-eo14074.txt', 'cites places that the fact sheet has', (text) => {
    const places = factSheetBullets(text).flatMap(({ section, name }) => [section, `${section}: ${name}`]);
    const cited = sectionsOf('doj-fact-sheet');
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter((place) => !places.includes(place))).toEqual([]);
  });

  test.each(solicitations)('its solicitation $id fits it', (solicitation) => {
    const applied = applySolicitation(parseRuleSet(data), parseSolicitation(solicitation));
    expect(applied.criteria.length + applied.notInUse.length).toBe(data.criteria.length);
  });
});

testWithDocument('executive-order-14074.md', 'the order’s sections are read as they stand', (text) => {
  const sections = orderSections(text);
  for (let number = 1; number <= 23; number += 1) expect(sections).toContain(`sec. ${number}`);
  expect([...sections].filter((section) => /^sec\. 12\(a\)\(/.test(section))).toHaveLength(11);
  for (const absent of ['sec. 24', 'sec. 7(c)', 'sec. 5(i)', 'sec. 12(a)(xii)', 'sec. 1(a)']) {
    expect(sections).not.toContain(absent);
  }
});

describe('which criteria are in use', () => {
  const inUse = (data: RuleSetData, solicitation: SolicitationData) =>
    applySolicitation(parseRuleSet(data), parseSolicitation(solicitation)).criteria.map(
      (criterion) => criterion.id,
    );
  const verified = [
    'eq-1a-advance-equity',
    'eq-1b-culturally-specific',
    'le-data-uof',
    'le-data-dcra',
    'le-data-leoka',
    'le-data-lesdc',
    'le-no-knock',
    'le-neck-restraint',
    'le-militarized-equipment',
  ];
  const gate = ['gate-eo13929-cert', 'gate-eo13929-cert-subrecipients'];

  test('FY2023: equity, the seven law enforcement rows and the gate', () => {
    expect(inUse(ojpFy2023, ojpFy2023Generic)).toEqual([...verified, ...gate]);
    expect(inUse(ojpFy2023, bodyWornCamera)).toEqual([...verified, ...gate]);
  });

  test('FY2024: those without the gate, and the inferred additions', () => {
    expect(new Set(inUse(ojpFy2024, ojpFy2024Generic))).toEqual(
      new Set([
        ...verified,
        'le-uof-policy',
        'le-bwc',
        'le-custody-death-investigation',
        'le-custody-death-notification',
        'le-officer-wellness',
        'le-suicide-prevention',
        'le-crisis-response',
        'le-ndi',
        'le-accreditation',
        'le-nibrs',
      ]),
    );
  });
});

describe('the FY2023 Body-Worn Camera call', () => {
  test('counts five items, which are seven criteria, each in one item', () => {
    const grouped = bodyWornCamera.items.flatMap((item): readonly string[] => item.criteria);
    expect(bodyWornCamera.items).toHaveLength(5);
    expect([...new Set(grouped)]).toHaveLength(7);
    expect(grouped).toHaveLength(7);
  });

  test('closes at 8:59 p.m. Eastern daylight time, which is past midnight in UTC', () => {
    expect(bodyWornCamera.deadlines.map(deadlineInstant)).toEqual([
      '2023-04-05T00:59:00.000Z',
      '2023-04-12T00:59:00.000Z',
    ]);
  });
});

test('no number of a solicitation stands in code outside the rule sets', () => {
  const packages = new URL('../../../../', import.meta.url);
  const files = readdirSync(packages, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      /^[^/]+\/src\/.*\.ts$/.test(name) &&
      !/\.test\.ts$|\/testing\/|\/rule-sets\/(ojp\/|published\.ts$)|node_modules/.test(name),
  );
  expect(files.length).toBeGreaterThan(20);
  const numbers = [
    bodyWornCamera.id,
    bodyWornCamera.funds,
    ...bodyWornCamera.deadlines.flatMap(({ date, time }) => [date, time]),
    ...[...ojpFy2023.parameters, ...ojpFy2024.parameters].flatMap((p) =>
      p.type === 'decimal' ? [p.default] : [],
    ),
  ];
  const strays = files.flatMap((name) => {
    const code = readFileSync(new URL(name, packages), 'utf8').replaceAll(
      /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm,
      '',
    );
    return numbers.flatMap((number) => (code.includes(`'${number}'`) ? [`${name}: ${number}`] : []));
  });
  expect(strays).toEqual([]);
});
