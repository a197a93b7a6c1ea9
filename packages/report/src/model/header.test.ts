import {
  applySolicitation,
  genericSolicitation,
  profileOf,
  type RuleSetData,
  ruleSet,
} from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { calledRules, libraryRules } from '../testing/library-applications.ts';
import { libraryRuleSet } from '../testing/library-rule-set.ts';
import { historicalText, reportHeader } from './header.ts';

describe('what was revoked', () => {
  const on = (...legalBasis: RuleSetData['legalBasis'][number][]) =>
    historicalText({ ...libraryRules, data: { ...libraryRuleSet, legalBasis } });

  test.each([
    { legal: [{ document: 'guide' }], text: null, why: 'nothing was' },
    {
      legal: [{ document: 'order-9', revokedOn: '2032-01-02' }],
      text: 'These criteria are historical: Order 9 was revoked on 2 January 2032.',
      why: 'one order',
    },
    {
      legal: [
        { document: 'order-9', section: 'sec. 1', revokedOn: '2032-01-02' },
        { document: 'order-9', section: 'sec. 2', revokedOn: '2032-01-02' },
      ],
      text: 'These criteria are historical: Order 9 was revoked on 2 January 2032.',
      why: 'two places of one order',
    },
    {
      legal: [
        { document: 'order-9', revokedOn: '2032-01-02' },
        { document: 'order-10', revokedOn: '2032-01-02' },
        { document: 'guide', revokedOn: '2030-05-06' },
      ],
      text: 'These criteria are historical: Order 9 and Order 10 were revoked on 2 January 2032; the Shelf Guide was revoked on 6 May 2030.',
      why: 'by day',
    },
  ])('$why', ({ legal, text }) => expect(on(...legal)).toBe(text));

  test('an order that only criteria not in use cite is not named', () => {
    const { criteria } = libraryRules;
    const data = {
      ...libraryRuleSet,
      legalBasis: [
        { document: 'order-9', revokedOn: '2032-01-02' },
        { document: 'order-10', revokedOn: '2032-01-02' },
      ],
    };
    const used = criteria.filter(({ citations }) =>
      citations.every(({ document }) => document !== 'order-9'),
    );
    expect(historicalText({ data, criteria: used })).toBe(
      'These criteria are historical: Order 10 was revoked on 2 January 2032.',
    );
  });
});

describe('the line that names it all', () => {
  test('without a solicitation', () => {
    expect(reportHeader(libraryRules, profileOf(libraryRules)).headline).toBe(
      'Open Shelves, fiscal year 2031 (no solicitation named) · rule set library-2031@1.2.0 (custom) · profile count (unofficial)',
    );
  });

  test('with one', () => {
    expect(reportHeader(calledRules, profileOf(calledRules)).headline).toBe(
      'Evening Shelves (L-2031-1) · rule set library-2031@1.2.0 (custom) · profile count (unofficial)',
    );
  });

  test('the generic one of a cycle says so', () => {
    const rules = applySolicitation(ruleSet('ojp-fy2023'), genericSolicitation('ojp-fy2023'));
    const header = reportHeader(rules, profileOf(rules));
    expect(header.headline).toContain('(ojp-fy2023-generic, the cycle’s generic solicitation)');
    expect(header.solicitation).toMatchObject({ generic: true });
  });
});
