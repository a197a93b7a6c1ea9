import {
  type Attestation,
  BASIS_GRADES,
  type CellRef,
  type DerivedAnswer,
  type Determination,
  OPERATOR_NAMES,
  OUTCOMES,
  type RowReading,
} from '@grantscore/core';
import { z } from 'zod';
import type { ExplainedDerivation } from '../explain/explanation.ts';

/** Names and descriptions for the JSON Schema; kept apart from zod's global ones. */
export const schemaNotes = z.registry<{ id?: string; description?: string }>();

export const text = z.string();
export const textOrNull = z.string().nullable();
export const count = z.int().min(0);
export const position = z.int().min(1);
export const outcome = z.enum(OUTCOMES);
export const testOutcome = z.enum(['met', 'not_met', 'indeterminate']);
export const grade = z.enum(BASIS_GRADES);
export const points = z
  .string()
  .register(schemaNotes, { description: 'Points as decimal text, with the profile’s scale' });
export const exactDecimal = z
  .string()
  .register(schemaNotes, { description: 'An exact number as decimal text, without exponent' });

export const cell: z.ZodType<CellRef> = z
  .strictObject({ file: text, line: position, column: position, header: text, text })
  .register(schemaNotes, {
    id: 'Cell',
    description: 'One cell of an input file; lines and columns count from 1, the text is untouched',
  });

export const determination: z.ZodType<Determination> = z
  .strictObject({ text, reviewer: text, date: text, note: text, cell: cell.exactOptional() })
  .register(schemaNotes, { id: 'Determination', description: 'A reviewer’s answer as it was written' });

/** An answer as the rules read it. */
export const scalar = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]);

const attestation: z.ZodType<Attestation> = z.lazy(() => {
  const place = {
    cell: cell.exactOptional(),
    evidence: z.strictObject({ text, cell: cell.exactOptional() }).exactOptional(),
    determination: determination.exactOptional(),
    corrects: attestation.exactOptional(),
  };
  return z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('provided'), value: scalar, ...place }),
    z.strictObject({ status: z.literal('not_applicable'), ...place }),
    z.strictObject({ status: z.literal('not_provided'), ...place }),
    z.strictObject({ status: z.literal('disputed'), claims: z.array(determination), ...place }),
  ]);
});
schemaNotes.add(attestation, { id: 'Attestation', description: 'What is stated about one fact, and where' });

const row: z.ZodType<RowReading> = z
  .strictObject({
    within: testOutcome,
    name: textOrNull,
    cells: z.array(cell),
    missing: z.array(z.strictObject({ column: text, cells: z.array(cell) })),
  })
  .register(schemaNotes, {
    id: 'RowReading',
    description:
      'One row of a table: whether it counts, the cells that settle that, and the columns whose answers are missing',
  });

const derivedAnswer: z.ZodType<DerivedAnswer> = z.lazy(() =>
  z.strictObject({
    status: z.literal('derived'),
    least: textOrNull,
    most: textOrNull,
    share: z
      .strictObject({
        part: z.union([derivedAnswer, attestation]),
        whole: z.union([derivedAnswer, attestation]),
      })
      .nullable(),
    unknownBecause: z
      .enum(['table_not_provided', 'cells_missing', 'part_unknown', 'whole_unknown', 'whole_zero'])
      .nullable(),
    rows: z.array(row).nullable(),
  }),
);
schemaNotes.add(derivedAnswer, {
  id: 'DerivedAnswer',
  description: 'What follows for a derived fact, between its least and its most',
});

export const derivation: z.ZodType<ExplainedDerivation> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.enum(['all', 'any']),
      outcome: testOutcome,
      decisive: z.array(count),
      children: z.array(derivation),
    }),
    z.strictObject({ kind: z.literal('not'), outcome: testOutcome, child: derivation }),
    z.strictObject({
      kind: z.literal('condition'),
      outcome: testOutcome,
      condition: text,
    }),
    z.strictObject({
      kind: z.literal('test'),
      outcome: testOutcome,
      fact: text,
      operator: z.enum(OPERATOR_NAMES),
      expected: scalar,
      sentence: text,
      answer: z.union([derivedAnswer, attestation]),
      cells: z.array(cell),
    }),
  ]),
);
schemaNotes.add(derivation, {
  id: 'Derivation',
  description: 'The tree behind an outcome; `decisive` are the indexes of the children that settle it',
});
