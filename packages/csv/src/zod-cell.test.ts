import { deepStrictEqual } from 'node:assert/strict';
import { fc, test as property } from '@fast-check/jest';
import { applySolicitation, RECORD_FACTS, ruleSet, type ScalarFactData } from '@grantscore/core';
import { describe } from '@jest/globals';
import { cellReader } from './cells/read-cell.ts';
import { looseCell, rightCell } from './testing/drawn-cells.ts';
import { rulesWithBounds } from './testing/rules-with-bounds.ts';
import { zodCell } from './testing/zod-cell.ts';

const FACTS = [
  ...RECORD_FACTS,
  ...applySolicitation(ruleSet('ojp-fy2024'), null).facts,
  ...rulesWithBounds().facts,
].filter((fact): fact is ScalarFactData => fact.type !== 'table');
const TYPES = [...new Set(FACTS.map(({ type }) => type))];

describe.each(TYPES)('cells of type %s', (type) => {
  const facts = FACTS.filter((fact) => fact.type === type);
  const both = facts.map((fact) => ({ fact, read: cellReader(fact), schema: zodCell(fact) }));
  const cells = facts.map((fact) => fc.oneof(rightCell(fact), looseCell(fact), looseCell(fact)));

  property.prop([fc.tuple(...cells)], { numRuns: Math.ceil(3000 / facts.length) })(
    'are read as a zod schema of the same fact reads them',
    (texts) => {
      for (const [i, { fact, read, schema }] of both.entries()) {
        const cell = texts[i] ?? '';
        const { warning: _, ...said } = { warning: undefined, ...read(cell) };
        const { success, data } = schema.safeParse(cell);
        const found = said.status === 'refused' ? null : said;
        deepStrictEqual(
          { fact: fact.id, cell, found },
          { fact: fact.id, cell, found: success ? data : null },
        );
      }
    },
  );
});
