import { z } from 'zod';
import { CHECK_LEVELS, CHECK_RULE_NAMES } from '../model/check-rule.ts';
import { BASIS_GRADES } from '../model/citation.ts';
import { OPERATOR_NAMES } from '../model/condition.ts';
import { CYCLE_PATTERN } from '../model/cycle.ts';
import { DECIMAL_PATTERN } from '../model/decimal.ts';
import { nearestName } from '../model/nearest-name.ts';
import { quoted } from '../model/problem.ts';

/** Of more keys that are not known, only how many there are is said. */
const MOST_KEYS = 10;

/** An object that has these keys and no others; a key that it does not know is answered with the nearest it does. */
function record<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const said = issue.keys.slice(0, MOST_KEYS).map((key) => {
        const near = nearestName(key, known);
        return `${quoted(key)} is not known here; ${near === null ? `known are ${known.join(', ')}` : `did you mean ${quoted(near)}?`}`;
      });
      const more = issue.keys.length - said.length;
      return [...said, ...(more > 0 ? [`${more} more are not known`] : [])].join('; ');
    },
  });
}

const text = z.string().min(1, 'a text that is not empty was expected').max(4000);
/** A text of a pattern; anything else, of whatever type, is answered with what was expected. */
function patterned(pattern: RegExp, expected: string) {
  return z.string(expected).regex(pattern, expected);
}

const id = patterned(
  /^[A-Za-z][A-Za-z0-9._-]{0,99}$/,
  'an id was expected: a letter, then letters, digits, dots, hyphens',
);
const date = z.iso.date('a day was expected, written YYYY-MM-DD');
const decimalText = patterned(DECIMAL_PATTERN, 'a decimal number was expected, as text: "12.50"');
/** Sums of 2,000 such numbers are exact as whole millionths. */
const pointsText = patterned(
  /^(?!-0(\.0+)?$)-?((0|[1-9][0-9]{0,5})(\.[0-9]{1,6})?|1000000(\.0{1,6})?)$/,
  'points were expected, as text: "2.5", at most a million, at most six digits after the point',
);
const integer = z.int('a whole number was expected');
const grade = z.enum(BASIS_GRADES);
const fiscalYear = 'a fiscal year was expected: "FY2023"';
const cycle = z.templateLiteral(['FY', z.number()], fiscalYear).and(patterned(CYCLE_PATTERN, fiscalYear));
const span = record({ from: date, to: date });

const citation = record({ document: id, section: text.exactOptional(), gist: text.exactOptional() });
const legalBasis = record({
  ...citation.shape,
  revokedOn: date.exactOptional(),
  revokedBy: id.exactOptional(),
});
const document = record({ id, short: text, title: text, issuedOn: date.exactOptional(), seen: text });
const basis = record({ item: grade, test: grade, note: text });

const parameterRef = record({ parameter: id });
const conditionValue = z.union(
  [z.boolean(), integer, z.string(), z.array(z.string()).readonly(), parameterRef],
  {
    error: 'a value was expected: true or false, a whole number, text, a list of texts, or {parameter}',
  },
);
const test = record({ fact: id, operator: z.enum(OPERATOR_NAMES), value: conditionValue });
type ConditionSchema = z.ZodType<import('../model/condition.ts').Condition>;
const group = () =>
  z
    .array(z.lazy(() => condition))
    .min(1, 'a group without conditions was found; give it one, or leave the group out')
    .readonly();
const condition: ConditionSchema = z.union(
  [
    record({ all: group() }),
    record({ any: group() }),
    record({ not: z.lazy(() => condition) }),
    record({ condition: id }),
    test,
  ],
  { error: 'a condition was expected: {all}, {any}, {not}, {condition} or {fact, operator, value}' },
);

const acceptedAnswer = record({ value: text, label: text });
const acceptedAnswers = z.array(acceptedAnswer).min(1).readonly();
const asked = {
  id,
  label: text,
  question: text,
  help: text.exactOptional(),
  unit: text.exactOptional(),
  notApplicable: z.boolean().exactOptional(),
  answeredBy: z.enum(['applicant', 'reviewer']).exactOptional(),
  changeable: z.boolean().exactOptional(),
  column: text.exactOptional(),
};
const scalarFacts = [
  record({ ...asked, type: z.literal('boolean'), blankMeans: z.boolean().exactOptional() }),
  record({ ...asked, type: z.literal('enum'), values: acceptedAnswers, blankMeans: text.exactOptional() }),
  record({
    ...asked,
    type: z.literal('set'),
    values: acceptedAnswers,
    blankMeans: z.array(text).readonly().exactOptional(),
  }),
  record({
    ...asked,
    type: z.literal('integer'),
    minimum: integer.exactOptional(),
    maximum: integer.exactOptional(),
    blankMeans: integer.exactOptional(),
  }),
  record({
    ...asked,
    type: z.enum(['decimal', 'money']),
    minimum: decimalText.exactOptional(),
    maximum: decimalText.exactOptional(),
    blankMeans: decimalText.exactOptional(),
  }),
  record({ ...asked, type: z.enum(['date', 'instant']) }),
  record({ ...asked, type: z.literal('text') }),
] as const;
const column = z.discriminatedUnion('type', scalarFacts);
const table = record({
  ...asked,
  type: z.literal('table'),
  columns: z.array(column).min(1).readonly(),
  plannedBy: id.exactOptional(),
});
const fact = z.discriminatedUnion('type', [...scalarFacts, table]);

const derivedFact = record({
  id,
  label: text,
  description: text,
  unit: text.exactOptional(),
  derive: z.union(
    [
      record({
        aggregate: z.union([z.enum(['sum', 'max', 'count', 'any']), parameterRef], {
          error: 'one of sum, max, count, any, or {parameter} was expected',
        }),
        table: id,
        column: id.exactOptional(),
        per: id.exactOptional(),
        where: condition.exactOptional(),
      }),
      record({ share: record({ part: id, whole: id }) }),
    ],
    { error: 'a derivation was expected: {aggregate, table} or {share}' },
  ),
});

const parameterCommon = { id, label: text, description: text, basis: grade };
const parameter = z.discriminatedUnion('type', [
  record({
    ...parameterCommon,
    type: z.literal('decimal'),
    default: decimalText,
    minimum: decimalText,
    maximum: decimalText,
  }),
  record({
    ...parameterCommon,
    type: z.literal('integer'),
    default: integer,
    minimum: integer,
    maximum: integer,
  }),
  record({ ...parameterCommon, type: z.literal('enum'), default: text, values: acceptedAnswers }),
]);

const criterion = record({
  id,
  kind: z.enum(['priority_consideration', 'eligibility', 'completeness']),
  family: id,
  label: text,
  appliesWhen: condition.exactOptional(),
  when: condition,
  shows: z.array(id).readonly().exactOptional(),
  citations: z.tuple([citation], citation).readonly(),
  evidence: text,
  basis,
  offBecause: text.exactOptional(),
});

const rankingKey = record({
  key: z.enum(['points', 'peerReviewScore', 'requestedAmount', 'applicationId']),
  direction: z.enum(['descending', 'ascending']),
});
const profile = record({
  id,
  label: text,
  description: text,
  official: z.literal(false, 'a profile is never official here; write false'),
  pointsEach: pointsText.exactOptional(),
  points: z.record(z.string(), pointsText).exactOptional(),
  caps: z.record(z.string(), pointsText).exactOptional(),
  keys: z.array(rankingKey).min(1).readonly(),
  ties: z.enum(['competition', 'ordinal']),
  finalKey: rankingKey.exactOptional(),
});

/** The form of a rule set. What refers to what is checked by `parseRuleSet`. */
export const ruleSetSchema = record({
  $schema: z.string().exactOptional(),
  id,
  version: patterned(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, 'a version was expected: "1.0.0"'),
  title: text,
  cycle,
  effective: span,
  status: z.enum(['official', 'reconstructed', 'custom']),
  caution: text,
  documents: z.array(document).min(1).readonly(),
  legalBasis: z.array(legalBasis).readonly(),
  families: z
    .array(record({ id, label: text }))
    .min(1)
    .readonly(),
  parameters: z.array(parameter).readonly(),
  facts: z.array(fact).min(1).max(5000).readonly(),
  derivedFacts: z.array(derivedFact).readonly(),
  conditions: z
    .array(record({ id, label: text, when: condition }))
    .max(2000)
    .readonly(),
  criteria: z.array(criterion).min(1).max(2000).readonly(),
  profiles: z.array(profile).min(1).readonly(),
  defaultProfile: id,
  checks: z
    .array(
      record({
        rule: z.enum(CHECK_RULE_NAMES),
        subject: id.exactOptional(),
        level: z.enum(CHECK_LEVELS),
        reason: text,
      }),
    )
    .readonly()
    .exactOptional(),
});

const ids = z.array(id).readonly();

/** The form of a solicitation. */
export const solicitationSchema = record({
  $schema: z.string().exactOptional(),
  id,
  title: text,
  cycle,
  ruleSet: patterned(
    /^[A-Za-z][A-Za-z0-9._-]*(@\d+\.\d+\.\d+)?$/,
    'a rule set was expected: "ojp-fy2023" or "ojp-fy2023@1.0.0"',
  ),
  basis: grade,
  note: text,
  documents: z.array(citation).readonly().exactOptional(),
  criteria: record({ on: ids.exactOptional(), off: ids.exactOptional() }).exactOptional(),
  criterionBasis: z.record(z.string(), record({ item: grade, note: text })).exactOptional(),
  parameters: z
    .record(
      z.string(),
      z.union([z.string(), integer], {
        error: 'a whole number, or a decimal number or choice as text, was expected',
      }),
    )
    .exactOptional(),
  items: z
    .array(record({ id, label: text, criteria: z.array(id).min(1).readonly() }))
    .readonly()
    .exactOptional(),
  profile: id.exactOptional(),
  deadlines: z
    .array(
      record({
        label: text,
        date,
        time: patterned(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day was expected, 24 hours: "20:59"'),
        timeZone: text,
      }),
    )
    .readonly()
    .exactOptional(),
  funds: decimalText.exactOptional(),
  fundsNote: text.exactOptional(),
});
