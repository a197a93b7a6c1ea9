import {
  type AppliedRuleSet,
  type CriterionData,
  Decimal,
  type Finding,
  type Outcome,
  type ProfileData,
  type Scorecard,
} from '@grantscore/core';
import { libraryRules } from './library-applications.ts';

/** What matters of an application to its rank. */
export interface Runner {
  readonly id: string;
  readonly score?: string;
  readonly least?: string;
  readonly most?: string;
  readonly peerReviewScore?: string | null;
  readonly requestedAmount?: string | null;
  /** The outcome of its one eligibility criterion. */
  readonly gate?: Outcome;
  readonly competition?: string;
}

const GATE: CriterionData = {
  id: 'gate',
  kind: 'eligibility',
  family: 'gate',
  label: 'May be considered',
  when: { fact: 'library.kind', operator: 'equals', value: 'public' },
  citations: [{ document: 'guide' }],
  evidence: '',
  basis: { item: 'modelling-choice', test: 'modelling-choice', note: '' },
};

const GATED: AppliedRuleSet = { ...libraryRules, criteria: [GATE] };

/** A scorecard with the points given, whatever they came from. */
export function runnerCard({
  id,
  score = '0',
  least = score,
  most = score,
  peerReviewScore = null,
  requestedAmount = null,
  gate = 'met',
  competition,
}: Runner): Scorecard {
  const test = gate === 'not_applicable' ? 'met' : gate;
  const finding: Finding = {
    criterion: GATE,
    outcome: gate,
    applies: 'met',
    test,
    appliesDerivation: null,
    derivation: { kind: 'all', outcome: test, children: [], decisive: [] },
  };
  return {
    evaluation: {
      application: {
        id,
        ...(competition === undefined ? {} : { competition }),
        facts: {
          'application.peerReviewScore': peerReviewScore,
          'application.requestedAmount': requestedAmount,
        },
      },
      rules: GATED,
      outcomes: [
        { outcome: gate, applies: 'met', test, code: 6 + ['not_met', 'indeterminate', 'met'].indexOf(test) },
      ],
      findings: [finding],
      finding: () => finding,
    },
    profile: 'test',
    lines: [],
    score: new Decimal(score),
    least: new Decimal(least),
    most: new Decimal(most),
    maximum: new Decimal(9),
  };
}

/** A profile that orders by these keys. */
export function profileBy(keys: ProfileData['keys'], more: Partial<ProfileData> = {}): ProfileData {
  return { id: 'test', label: 'Test', description: '', official: false, keys, ties: 'competition', ...more };
}

export const BY_POINTS = profileBy([{ key: 'points', direction: 'descending' }]);
