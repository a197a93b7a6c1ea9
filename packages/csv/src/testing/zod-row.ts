import { type AppliedRuleSet, RECORD_FACTS, type ScalarFactData } from '@grantscore/core';
import { z } from 'zod';
import { type Said, zodCell, zodId, zodText } from './zod-cell.ts';

/** What is stated about one fact: its cell, and the text of the evidence beside it. */
export type Stated = Said & { readonly evidence?: string };

/** What a row says under each header that the file has. */
type Texts = { readonly [header: string]: string | undefined };

/**
 * A zod schema of an applications row, a text for each header that the file has: made from the catalogue of a rule set, and from none of
 * the readers, so that these can be held to it.
 */
export function zodRow(rules: AppliedRuleSet) {
  const asked = rules.facts.filter((fact): fact is ScalarFactData => fact.type !== 'table');
  const applicants = asked.filter(({ answeredBy }) => answeredBy !== 'reviewer');
  const reviewers = asked.filter(({ answeredBy }) => answeredBy === 'reviewer');
  const facts: readonly ScalarFactData[] = [...RECORD_FACTS, ...applicants];
  const parts = z.object({
    identity: z.object({
      application_id: zodId,
      applicant_name: zodText.pipe(z.string().min(1)),
      competition_id: zodText.optional(),
    }),
    answers: columns(facts, headerOf, zodCell),
    evidence: columns(applicants, evidenceHeaderOf, () => zodText),
    // Reviewers answer in a file of their own.
    reviewers: columns(reviewers, headerOf, () => zodText.pipe(z.literal(''))),
  });
  return z
    .record(z.string(), z.string())
    .transform((row: Texts) => ({ identity: row, answers: row, evidence: row, reviewers: row }))
    .pipe(parts)
    .transform(({ identity, answers, evidence }) => ({
      id: identity.application_id,
      applicantName: identity.applicant_name,
      ...(identity.competition_id && { competition: identity.competition_id }),
      facts: Object.fromEntries(
        facts.flatMap((fact): readonly (readonly [string, Stated])[] => {
          const answer = answers[headerOf(fact)];
          const beside = evidence[evidenceHeaderOf(fact)];
          if (answer === undefined && beside === undefined) return [];
          const said = answer ?? { status: 'not_provided' };
          return [[fact.id, beside ? { ...said, evidence: beside } : said]];
        }),
      ),
    }));
}

function headerOf({ id, column }: ScalarFactData): string {
  return column ?? id;
}

function evidenceHeaderOf(fact: ScalarFactData): string {
  return `${headerOf(fact)}.evidence`;
}

/** A column for each fact, any of which a file may lack. */
function columns<Output>(
  facts: readonly ScalarFactData[],
  header: (fact: ScalarFactData) => string,
  schema: (fact: ScalarFactData) => z.ZodType<Output, string>,
) {
  return z.object(Object.fromEntries(facts.map((fact) => [header(fact), schema(fact).optional()])));
}
