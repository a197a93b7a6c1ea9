import type { Outcome } from '@grantscore/core';
import type { CapText, FindingExplanation } from '../explain/explanation.ts';
import { andList, counted } from '../explain/lists.ts';
import { KEY_NAMES } from '../explain/shown-keys.ts';
import { nameText } from '../explain/values.ts';
import type { MissingKey } from '../rank/ranking.ts';
import type { ReportModel } from '../report-model.ts';

/** One finding as the lines that every renderer shows, whatever its form. */
interface FindingWords {
  readonly label: string;
  /** `1 point`; null where it adds nothing or carries none. */
  readonly points: string | null;
  /** `because …; … would meet it`. */
  readonly reason: string;
  /** Where the answers stand, and the evidence for them; empty where nothing was given. */
  readonly where: string;
  /** The evidence alone. */
  readonly evidence: string;
  /** The provisions, and how sure we are of them. */
  readonly source: string;
  /** Facts shown beside it that were answered. */
  readonly shown: readonly string[];
}

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  met: 'met',
  not_met: 'not met',
  indeterminate: 'could not be told',
  not_applicable: 'does not apply',
};

/** The four outcomes in the order in which they are shown. */
export const SHOWN_OUTCOMES: readonly Outcome[] = ['met', 'not_met', 'indeterminate', 'not_applicable'];

/** What findings are named by, looked up once for a whole report. */
export interface ReportNames {
  words(finding: FindingExplanation): FindingWords;
  fact(id: string): string;
  criterion(id: string): string;
  condition(id: string): string;
  family(id: string): string;
}

export function reportNames(model: ReportModel): ReportNames {
  const criteria = new Map(model.criteria.map((criterion) => [criterion.id, criterion]));
  const labelIn = (entries: readonly { readonly id: string; readonly label: string }[]) => {
    const labels = new Map(entries.map(({ id, label }) => [id, label]));
    return (id: string) => labels.get(id) ?? id;
  };
  const fact = labelIn(model.facts);
  return {
    fact,
    criterion: labelIn(model.criteria),
    condition: labelIn(model.conditions),
    family: labelIn(model.families),
    words: (finding) => {
      const criterion = criteria.get(finding.criterion);
      const { points, because, change, where, shown } = finding;
      const evidence = evidenceText(finding, fact);
      return {
        label: criterion?.label ?? finding.criterion,
        points: points === null || finding.outcome !== 'met' ? null : counted(points.score, 'point'),
        reason: `because ${because}${change === null ? '' : `; ${change}`}`,
        where: [where, evidence].filter((part) => part !== '').join(' · '),
        evidence,
        source:
          criterion === undefined
            ? ''
            : `${criterion.citations.map((citation) => citation.text).join('; ')} (${criterion.basis.text})`,
        shown: shown
          .filter(({ value }) => value !== null)
          .map(({ fact: id, value }) => `${fact(id)}: ${value ?? ''}`),
      };
    },
  };
}

function evidenceText(
  { evidence, outcome, onAttestation }: FindingExplanation,
  fact: (id: string) => string,
): string {
  if (onAttestation) return 'met on attestation, no evidence given';
  const given = evidence.filter(({ text }) => text !== null);
  const missing = outcome === 'met' && given.length > 0 ? evidence.filter(({ text }) => text === null) : [];
  const [only] = given;
  const parts =
    given.length === 1 && missing.length === 0 && only !== undefined
      ? [`evidence: ${nameText(only.text ?? '')}`]
      : given.map(({ fact: id, text }) => `evidence for ${fact(id)}: ${nameText(text ?? '')}`);
  if (missing.length > 0) parts.push(`none for ${andList(missing.map(({ fact: id }) => fact(id)))}`);
  return parts.join('; ');
}

/** What a missing key of the order does to an application's place. */
export function missingKeyText(key: MissingKey): string {
  return `Its ${KEY_NAMES[key]} is missing, so it ranks last among equals.`;
}

/** What a family's cap does to the score. */
export function capText({ family, cap, score }: CapText, names: ReportNames): string {
  const effect = score.startsWith('-')
    ? `which takes ${score.slice(1)} off the score`
    : 'which lowers what the score could be';
  const counts = cap === '1' ? '1 point counts' : `${cap} points count`;
  return `${names.family(family)}: at most ${counts}, ${effect}`;
}
