import {
  type AppliedRuleSet,
  type CriterionData,
  genericSolicitation,
  type ProfileData,
  type RankingKey,
  type RuleSetData,
} from '@grantscore/core';
import { dayText } from '../explain/dates.ts';
import { pointScale } from '../explain/explain-application.ts';
import { andList } from '../explain/lists.ts';

/** What a report is of, and what must be known before believing any of it. */
export interface ReportHeader {
  /** The solicitation's title, or the rule set's. */
  readonly title: string;
  readonly ruleSet: {
    readonly id: string;
    readonly version: string;
    readonly sha256: string;
    readonly title: string;
    readonly cycle: string;
    readonly status: RuleSetData['status'];
  };
  /** Null where none was named and the cycle has no generic one. */
  readonly solicitation: {
    readonly id: string;
    readonly sha256: string;
    readonly title: string;
    /** Whether it stands for no particular call. */
    readonly generic: boolean;
    readonly basis: string;
    readonly note: string;
  } | null;
  readonly profile: {
    readonly id: string;
    readonly label: string;
    readonly description: string;
    readonly official: false;
    /** Places after the point with which points are printed. */
    readonly pointScale: number;
    readonly keys: readonly RankingKey[];
    readonly ties: ProfileData['ties'];
    readonly finalKey: RankingKey | null;
  };
  /** All of the above on one line. */
  readonly headline: string;
  /** That the orders behind the criteria were revoked, and when; null where none was. */
  readonly historical: string | null;
  /** What a reader must know, in the rule set's own words. */
  readonly caution: string;
  /** How every ranking is headed. */
  readonly byThisProfile: string;
  /** What the best and worst places are. */
  readonly aboutPlaces: string;
}

export function reportHeader(rules: AppliedRuleSet, profile: ProfileData): ReportHeader {
  const { data, ruleSet, solicitation } = rules;
  const call =
    solicitation === null
      ? null
      : {
          id: solicitation.ref.id,
          sha256: solicitation.ref.sha256,
          title: solicitation.data.title,
          generic: genericSolicitation(ruleSet.id)?.ref.sha256 === solicitation.ref.sha256,
          basis: solicitation.data.basis,
          note: solicitation.data.note,
        };
  const callText =
    call === null
      ? `${data.title} (no solicitation named)`
      : `${call.title} (${call.id}${call.generic ? ', the cycle’s generic solicitation' : ''})`;
  return {
    title: call === null || call.generic ? data.title : call.title,
    ruleSet: { ...ruleSet, title: data.title, cycle: data.cycle, status: data.status },
    solicitation: call,
    profile: {
      id: profile.id,
      label: profile.label,
      description: profile.description,
      official: false,
      pointScale: pointScale(profile),
      keys: profile.keys.map(({ key, direction }) => ({ key, direction })),
      ties: profile.ties,
      finalKey: profile.finalKey ?? null,
    },
    headline: `${callText} · rule set ${ruleSet.id}@${ruleSet.version} (${data.status}) · profile ${profile.id} (unofficial)`,
    historical: historicalText(rules),
    caution: data.caution,
    byThisProfile: 'By this profile; not a funding recommendation.',
    aboutPlaces:
      'Best and worst places are a safe outer bound on what the missing answers leave open: each application varies on its own, and each criterion that could not be told is met or not on its own.',
  };
}

/**
 * `These criteria are historical: EO 14074 was revoked on 20 January 2025.` Null where nothing was revoked. An order that only
 * criteria not in use cite is left out.
 */
export function historicalText({ data, criteria }: Pick<AppliedRuleSet, 'data' | 'criteria'>): string | null {
  const { legalBasis, documents } = data;
  const cite = (own: readonly CriterionData[], id: string) =>
    own.some(({ citations }) => citations.some(({ document }) => document === id));
  const days = new Map<string, string[]>();
  for (const { document, revokedOn } of legalBasis) {
    if (revokedOn === undefined || (cite(data.criteria, document) && !cite(criteria, document))) continue;
    const short = documents.find(({ id }) => id === document)?.short ?? document;
    const revoked = days.get(revokedOn) ?? [];
    days.set(revokedOn, revoked);
    if (!revoked.includes(short)) revoked.push(short);
  }
  if (days.size === 0) return null;
  const parts = [...days].map(
    ([day, names]) => `${andList(names)} ${names.length === 1 ? 'was' : 'were'} revoked on ${dayText(day)}`,
  );
  return `These criteria are historical: ${parts.join('; ')}.`;
}
