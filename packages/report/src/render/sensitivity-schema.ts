import { z } from 'zod';
import { count, points, position, schemaNotes, text, textOrNull } from './schema-parts.ts';

const end = { points, within: z.boolean() };
const interval = z.strictObject({
  least: z.strictObject(end).nullable(),
  most: z.strictObject(end).nullable(),
});
const followed = z.strictObject({ ...end, exact: z.boolean() });

/** How firm the rankings are. */
export const sensitivity = z
  .strictObject({
    weightings: z.strictObject({ drawn: count, seed: count, largest: position }),
    notes: z.array(text),
    competitions: z.array(
      z.strictObject({
        competition: textOrNull,
        points: z.array(
          z.strictObject({
            criterion: text,
            label: text,
            points,
            met: count,
            order: interval,
            line: z.strictObject({ least: followed.nullable(), most: followed.nullable() }).nullable(),
          }),
        ),
        applications: z.array(
          z.strictObject({
            applicationId: text,
            applicantName: textOrNull,
            rank: position,
            tied: z.boolean(),
            score: points,
            bestRank: position.nullable(),
            worstRank: position.nullable(),
            first: count,
            above: count.nullable(),
            ranks: z.array(z.strictObject({ rank: position, weightings: position })).nullable(),
          }),
        ),
        left: count,
      }),
    ),
  })
  .register(schemaNotes, {
    description:
      'For each point value within which it can move alone, and at how many of the weightings drawn the first applications came where',
  });
