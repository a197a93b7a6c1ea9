import {
  type AppliedRuleSet,
  answerTo,
  attestationOf,
  type CompiledRuleSet,
  type Decimal,
  type Outcome,
  type Scorecard,
} from '@grantscore/core';
import { type ChangeSet, type Standing, whatIf } from '@grantscore/core/what-if';
import { pointScale } from '../explain/explain-application.ts';
import { factCatalogue } from '../explain/fact-catalogue.ts';
import { questionText } from '../explain/question-text.ts';
import { pointsText } from '../explain/values.ts';
import { type FundingTerms, fundingOf } from '../model/funding-entries.ts';
import { type ReportHeader, reportHeader } from '../model/header.ts';
import { unknownApplication } from '../model/unknown-application.ts';
import { fundedWith } from '../rank/funded-with.ts';
import type { FundingStanding } from '../rank/funding-line.ts';
import { type PlaceWith, placeWith } from '../rank/place-with.ts';
import type { CompetitionRanking, Ranking } from '../rank/ranking.ts';
import { type ChangedAnswer, changedAnswer } from './changed-answer.ts';
import { goalTest, goalText, goalTitle, type WhatIfGoal } from './goal.ts';
import { nothingText, openText, whatIfNotes } from './what-if-words.ts';

/** Where an application stands: points as text, with the profile's scale. */
export interface StandingEntry {
  readonly score: string;
  /** The most that the criteria that apply, or may apply, can come to. */
  readonly maximum: string;
  /** Null where it is not ranked. */
  readonly place: PlaceWith | null;
  /** Whether an eligibility or completeness criterion could not be told. */
  readonly eligibilityOpen: boolean;
  /** Where it stands to the funding line; null where there is none, or it is not ranked. */
  readonly funding: FundingStanding | null;
}

/** Answers changed together, and what would come of it. */
export interface ChangeSetEntry extends StandingEntry {
  readonly changes: readonly ChangedAnswer[];
  /** Every criterion that would come out otherwise, in the rule set's order. */
  readonly criteria: readonly { readonly id: string; readonly from: Outcome; readonly to: Outcome }[];
}

/** What would reach one goal. */
export interface GoalEntry {
  /** As it is asked for: `score`, `score:7`, `rank`, `rank:10`, `funded`. */
  readonly goal: string;
  /** `A better place than 12`. */
  readonly title: string;
  /** Whether it is reached as the answers stand. */
  readonly reached: boolean;
  /** The fewest answers first; of as many, those with the highest score. */
  readonly sets: readonly ChangeSetEntry[];
  /** Where there are no sets, why; null otherwise. */
  readonly says: string | null;
}

/** The version of the form of a what-if report. */
export const WHAT_IF_SCHEMA_VERSION = '1.0.0';

/** What an application could change and what would come of it. Plain data: decimals are text, and it survives JSON. */
export interface WhatIfReport {
  readonly schemaVersion: typeof WHAT_IF_SCHEMA_VERSION;
  readonly header: ReportHeader;
  readonly application: StandingEntry & {
    readonly id: string;
    readonly applicantName: string | null;
    readonly competition: string | null;
  };
  /** How many answers were changed together at most. */
  readonly answers: number;
  readonly goals: readonly GoalEntry[];
  /** What must be known of the sets. */
  readonly notes: readonly string[];
  /** Of each answer that a set changes the question, in the rule set's order. */
  readonly questions: readonly { readonly fact: string; readonly label: string; readonly text: string }[];
  /** Of each criterion that a set changes the words. */
  readonly criteria: readonly { readonly id: string; readonly label: string }[];
}

export interface WhatIfInput {
  readonly rules: CompiledRuleSet;
  readonly ranking: Ranking;
  /** The id of a scored application. */
  readonly application: string;
  /** Null for another score, a better place and, where there is a funding line, one above it. */
  readonly goals: readonly WhatIfGoal[] | null;
  /** How funding lines are drawn; where absent, by the solicitation's funds, stopping at the first request that does not fit. */
  readonly funding?: FundingTerms;
  /** How many answers may be changed together. */
  readonly answers: number;
}

/**
 * The smallest sets of answers that would reach each goal: exact, and complete for so many answers.
 * @throws RangeError if no scored application has the id, naming the nearest, or a goal is a funding line that there is not or a place beyond the
 * competition.
 */
export function whatIfReport({
  rules,
  ranking,
  application,
  goals,
  answers,
  funding: terms = { rule: 'stop', given: null },
}: WhatIfInput): WhatIfReport {
  const { profile } = ranking;
  const { pool, scorecard } = entryOf(ranking, application);
  const { id, applicantName, competition } = scorecard.evaluation.application;
  const search = whatIf(rules, scorecard.evaluation.application, { profile: profile.id, answers });
  const placeOf = placeWith(pool, scorecard, profile);
  const line = fundingOf(pool, terms, ranking, rules.rules);
  const fundedAt = line === null ? null : fundedWith(pool, scorecard, line.funds, line.rule);
  const applications = pool.placements.length + pool.notPassing.length;
  const scale = pointScale(profile);
  const entryAt = ({ score, gates }: Standing, maximum: Decimal): StandingEntry => {
    const place = gates === 'not_passed' ? null : placeOf(score);
    return {
      score: pointsText(score, scale),
      maximum: pointsText(maximum, scale),
      place,
      eligibilityOpen: gates === 'open',
      funding: place === null || fundedAt === null ? null : fundedAt(place),
    };
  };
  const now = search.now;
  const current = entryAt(now, scorecard.maximum);
  const whyNone = (goal: WhatIfGoal, reached: boolean): string => {
    if (reached) return 'It is so already.';
    if (isPastTheFirst(goal, current)) return 'It is first already: there is no better place.';
    const parts = [nothingText(search, answers), openText(scorecard, search.facts, scale)];
    return parts.filter((part) => part !== '').join(' ');
  };
  const entries = (goals ?? everyGoal(fundedAt !== null)).map((goal): GoalEntry => {
    const reaches = goalTest(goal, now, { placeOf, applications, fundedAt });
    const sets = [...search.smallest(reaches)].sort(
      (a, b) => a.changes.length - b.changes.length || byStanding(a.standing, b.standing),
    );
    return {
      goal: goalText(goal),
      title: goalTitle(goal, now, current.place, scale),
      reached: reaches(now),
      sets: sets.map((set) => ({
        ...entryAt(set.standing, set.scorecard.maximum),
        changes: changedAnswers(set, scorecard),
        criteria: turnedCriteria(set.scorecard, scorecard),
      })),
      says: sets.length > 0 ? null : whyNone(goal, reaches(now)),
    };
  });
  return {
    schemaVersion: WHAT_IF_SCHEMA_VERSION,
    header: reportHeader(rules.rules, profile),
    application: { id, applicantName: applicantName ?? null, competition: competition ?? null, ...current },
    answers,
    goals: entries,
    notes: whatIfNotes(rules.rules, search, answers),
    ...wordsFor(entries, rules.rules),
  };
}

/** Whether a goal is a place better than the first. */
function isPastTheFirst(goal: WhatIfGoal, { place }: StandingEntry): boolean {
  return goal.kind === 'rank' && goal.worst === null && place?.rank === 1;
}

function everyGoal(funded: boolean): readonly WhatIfGoal[] {
  return [
    { kind: 'score', least: null },
    { kind: 'rank', worst: null },
    ...(funded ? [{ kind: 'funded' } as const] : []),
  ];
}

/** @throws RangeError if the ranking has no such application. */
function entryOf(
  { competitions }: Ranking,
  id: string,
): { readonly pool: CompetitionRanking; readonly scorecard: Scorecard } {
  const ids: string[] = [];
  for (const pool of competitions) {
    for (const { scorecard } of [...pool.placements, ...pool.notPassing]) {
      if (scorecard.evaluation.application.id === id) return { pool, scorecard };
      ids.push(scorecard.evaluation.application.id);
    }
  }
  throw new RangeError(unknownApplication(ids, id));
}

/** Those that are ranked first, then the higher score. */
function byStanding(a: Standing, b: Standing): number {
  const absent = ({ gates }: Standing) => Number(gates === 'not_passed');
  return absent(a) - absent(b) || b.score.cmp(a.score);
}

function changedAnswers({ changes }: ChangeSet, { evaluation }: Scorecard): readonly ChangedAnswer[] {
  const { facts } = evaluation.application;
  const catalogue = factCatalogue(evaluation.rules);
  return changes.map((change) => {
    const given = attestationOf(answerTo(change.fact, facts));
    return changedAnswer(change, given, catalogue.fact(change.fact));
  });
}

function turnedCriteria(then: Scorecard, now: Scorecard): ChangeSetEntry['criteria'] {
  const { outcomes, rules } = now.evaluation;
  return rules.criteria.flatMap(({ id }, i) => {
    const [from, to] = [outcomes[i]?.outcome, then.evaluation.outcomes[i]?.outcome];
    return from === undefined || to === undefined || from === to ? [] : [{ id, from, to }];
  });
}

/** The questions and criteria that sets name, each once. */
function wordsFor(
  goals: readonly GoalEntry[],
  { facts, criteria }: AppliedRuleSet,
): Pick<WhatIfReport, 'questions' | 'criteria'> {
  const sets = goals.flatMap((entry) => entry.sets);
  const changed = new Set(sets.flatMap(({ changes }) => changes.map(({ fact }) => fact)));
  const turned = new Set(sets.flatMap((set) => set.criteria.map(({ id }) => id)));
  return {
    questions: facts
      .filter(({ id }) => changed.has(id))
      .map((fact) => ({ fact: fact.id, label: fact.label, text: questionText(fact) })),
    criteria: criteria.filter(({ id }) => turned.has(id)).map(({ id, label }) => ({ id, label })),
  };
}
