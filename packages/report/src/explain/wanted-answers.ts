import { attestationOf, compile, Decimal, type ProfileData, type Scorecard } from '@grantscore/core';
import { type AnswerEffect, type AnswerEffects, answerEffects } from '@grantscore/core/what-if';
import { lackingFor, type MissingAnswer, MissingAnswerCounts } from '../model/missing-answers.ts';
import { changedAnswer } from '../what-if/changed-answer.ts';
import { factCatalogue } from './fact-catalogue.ts';
import { pointsText } from './values.ts';

/** An answer that an application lacks, and what it would be worth. */
export interface WantedAnswer extends Omit<MissingAnswer, 'applications'> {
  /** Ids of the criteria that wait for it, in the rule set's order. */
  readonly criteria: readonly string[];
  /** The points that stand open at them, caps aside. */
  readonly points: string;
  /** Whether one of them decides whether the application is ranked at all. */
  readonly decidesRank: boolean;
  /** The answers that alone would bring the highest score, with that score; null where none alone brings a higher one, or that cannot be gone through. */
  readonly best: {
    readonly answer: string;
    readonly score: string;
    readonly least: string;
    readonly most: string;
  } | null;
}

/**
 * The missing answers of an application, what matters most first: what decides whether it is ranked, then what most points wait for, then what
 * would bring most alone, then as the rule set asks.
 */
export function wantedAnswers(scorecard: Scorecard, scale: number): readonly WantedAnswer[] {
  const { evaluation } = scorecard;
  const { rules, application } = evaluation;
  const counts = new MissingAnswerCounts(rules);
  counts.next();
  const open = evaluation.findings
    .filter(({ outcome }) => outcome === 'indeterminate')
    .map((finding) => ({
      criterion: finding.criterion,
      lacking: new Set(lackingFor(finding, rules).map((one) => counts.numberOf(one))),
    }));
  if (open.length === 0) return [];
  const catalogue = factCatalogue(rules);
  const effects = effectsOf(scorecard);
  const order = new Map(rules.facts.map(({ id }, i) => [id, i]));
  for (const { lacking } of open) for (const number of lacking) counts.count(number);
  return counts
    .list()
    .map(({ applications: _, ...answer }) => {
      const number = counts.numberOf(answer);
      const waiting = open.filter(({ lacking }) => lacking.has(number)).map((own) => own.criterion);
      const best = answer.column === null ? bestOf(effects(application, answer.fact), scorecard) : null;
      const notes = catalogue.fact(answer.fact);
      const points = openPoints(scorecard, new Set(waiting.map(({ id }) => id)));
      return {
        entry: {
          ...answer,
          criteria: waiting.map(({ id }) => id),
          points: pointsText(points, scale),
          decidesRank: waiting.some(({ kind }) => kind !== 'priority_consideration'),
          best: best && {
            answer: changedAnswer(
              { fact: answer.fact, to: best.answers[0] ?? null, answers: best.answers },
              attestationOf(undefined),
              notes,
            ).to,
            score: pointsText(best.scorecard.score, scale),
            least: pointsText(best.scorecard.least, scale),
            most: pointsText(best.scorecard.most, scale),
          },
        },
        points,
        gain: best === null ? ZERO : best.scorecard.score.minus(scorecard.score),
      };
    })
    .sort(
      (a, b) =>
        Number(b.entry.decidesRank) - Number(a.entry.decidesRank) ||
        b.points.cmp(a.points) ||
        b.gain.cmp(a.gain) ||
        (order.get(a.entry.fact) ?? 0) - (order.get(b.entry.fact) ?? 0),
    )
    .map(({ entry }) => entry);
}

/** The kind of answer with the highest score above the score as it is; of several, the most ordinary. */
function bestOf(kinds: readonly AnswerEffect[] | null, { score }: Scorecard): AnswerEffect | null {
  return (kinds ?? []).reduce<AnswerEffect | null>((best, kind) => {
    const most: Decimal = best?.scorecard.score ?? score;
    return kind.scorecard.score.gt(most) ? kind : best;
  }, null);
}

/** How many points up and down stand open at some criteria. */
function openPoints({ lines }: Scorecard, criteria: ReadonlySet<string>): Decimal {
  return lines.reduce<Decimal>(
    (sum, line) =>
      line.kind !== 'cap' && criteria.has(line.criterion) ? sum.plus(line.most.minus(line.least)) : sum,
    ZERO,
  );
}

const ZERO = new Decimal(0);

const known = new WeakMap<ProfileData, AnswerEffects>();

/** Made once for a profile of a rule set. */
function effectsOf({ evaluation, profile: id }: Scorecard): AnswerEffects {
  const profile = evaluation.rules.profiles.find((own) => own.id === id);
  const found = (profile && known.get(profile)) ?? answerEffects(compile(evaluation.rules), id);
  if (profile !== undefined) known.set(profile, found);
  return found;
}
