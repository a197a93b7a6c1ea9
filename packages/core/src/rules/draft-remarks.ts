import { type CycleId, cycleDates } from '../model/cycle.ts';
import { quoted } from '../model/problem.ts';
import type { RuleSet } from './parse-rule-set.ts';

/** What a person should look at in a draft. */
export interface DraftRemark {
  /** Keys and indices from the top of the rule set; the last is the key that the remark belongs to. */
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** What to look at in a rule set that was carried over to another cycle, in the order of its parts. */
export function draftRemarks({ data, ref }: RuleSet, cycle: CycleId): readonly DraftRemark[] {
  const from = quoted(`${ref.id}@${ref.version}`);
  const top = (key: string, text: string): DraftRemark => ({ path: [key], text });
  return [
    top('version', 'of these rules: once somebody else uses them, a change is a new version'),
    top(
      'effective',
      `the federal fiscal year ${cycle}; a cycle that began or ended otherwise needs its own days`,
    ),
    top('status', `custom while it is a draft; ${from} is ${data.status}`),
    top('caution', 'what a reader must know first; write it anew when the criteria have been checked'),
    top(
      'documents',
      `those of ${from}; add what ${cycle} brought, with what was read of it, before anything else`,
    ),
    top('legalBasis', legalText(data.legalBasis, cycle)),
    top('parameters', `their defaults are those of ${from}; which of them does a text of ${cycle} give?`),
    top(
      'facts',
      `a question that asks something else than in ${from} needs a new id, or answers of the two years will be taken for the same`,
    ),
    ...data.criteria.flatMap(({ basis, offBecause }, i): readonly DraftRemark[] => [
      {
        path: ['criteria', i, 'citations'],
        text: `check each: does it say so of ${cycle}? add what does, and take out what does not`,
      },
      {
        path: ['criteria', i, 'basis'],
        text: `in ${from}: item ${basis.item}, test ${basis.test}. ${basis.note}`,
      },
      ...(offBecause === undefined
        ? []
        : [{ path: ['criteria', i, 'offBecause'], text: `does that hold for ${cycle}?` }]),
    ]),
    top('profiles', `points as in ${from}; no profile is official`),
  ];
}

function legalText(legalBasis: RuleSet['data']['legalBasis'], cycle: CycleId): string {
  const { to } = cycleDates(cycle);
  const ended = legalBasis.filter(({ revokedOn }) => revokedOn !== undefined && revokedOn <= to);
  const asked = `did each of these hold in ${cycle}?`;
  if (ended.length === 0) return asked;
  const named = ended.map(({ document, section, revokedOn = '' }) => {
    const place = section === undefined ? document : `${document} ${section}`;
    return `${place} on ${revokedOn}`;
  });
  return `${asked} revoked before that cycle was over: ${named.join(', ')}`;
}
