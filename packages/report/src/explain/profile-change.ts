import type { AmountChange, ParameterDiff, PartValue, ProfileDiff } from '@grantscore/core/diff';
import { gradeText } from './citations.ts';
import { andList, counted } from './lists.ts';
import { nameText } from './values.ts';

const KEYS: Readonly<Record<string, string>> = {
  points: 'points',
  peerReviewScore: 'peer review score',
  requestedAmount: 'requested amount',
  applicationId: 'application id',
};

/** What has changed of a profile, a sentence each; every criterion and family by its id. */
export function profileSentences({ changes, points, caps }: ProfileDiff): readonly string[] {
  return [
    ...changes.map(({ part, from, to }) => {
      switch (part) {
        case 'pointsEach':
          return `what is not named is worth ${pointsText(to)}; before: ${pointsText(from)}`;
        case 'keys':
          return `puts in order by ${keysText(to)}; before: by ${keysText(from)}`;
        case 'ties':
          return `equals are ranked by the policy \`${String(to)}\`; before: \`${String(from)}\``;
        default:
          return `parts equals by ${keysText(to)}; before: by ${keysText(from)}`;
      }
    }),
    ...points.map((change) => amountSentence(change, 'is worth', 'has no points')),
    ...caps.map((change) => amountSentence(change, 'is capped at', 'has no cap')),
  ];
}

export function parameterSentences({ changes }: ParameterDiff): readonly string[] {
  return changes.map(({ part, from, to }) => {
    const [was, is] = [from, to].map((value) =>
      part === 'basis'
        ? grade(value)
        : Array.isArray(value)
          ? andList(value.map(String))
          : String(value ?? 'none'),
    );
    return `${PARAMETER_PARTS[part]}: ${is}; before: ${was}`;
  });
}

const PARAMETER_PARTS: Readonly<Record<ParameterDiff['changes'][number]['part'], string>> = {
  type: 'type',
  default: 'unless a solicitation sets it',
  minimum: 'at least',
  maximum: 'at most',
  values: 'one of',
  basis: 'basis of the default',
};

function grade(value: PartValue): string {
  switch (value) {
    case 'official-text':
    case 'official-summary':
    case 'reconstructed':
    case 'modelling-choice':
      return gradeText(value);
    default:
      return String(value);
  }
}

function amountSentence({ id, from, to }: AmountChange, some: string, none: string): string {
  const text = (amount: string | null) => (amount === null ? none : `${some} ${pointsText(amount)}`);
  return `\`${nameText(id)}\` ${text(to)}; before: ${from === null ? none : pointsText(from)}`;
}

function pointsText(value: PartValue): string {
  return value === null ? 'nothing' : counted(String(value), 'point');
}

function keysText(value: PartValue): string {
  const keys = Array.isArray(value) ? value.map(String) : value === null ? [] : [String(value)];
  return keys.length === 0
    ? 'nothing'
    : andList(
        keys.map((key) => {
          const [name = '', direction = ''] = key.split(' ');
          return `${KEYS[name] ?? name} (${direction})`;
        }),
      );
}
