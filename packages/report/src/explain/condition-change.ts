import type { AppliedRuleSet } from '@grantscore/core';
import type { Comparison, ConditionDiff, DiffWitness } from '@grantscore/core/diff';
import { answerClause } from './answer-clause.ts';
import { clauseList } from './clause.ts';
import type { DiffSides } from './diff-sides.ts';
import { factCatalogue } from './fact-catalogue.ts';
import { givenAnswers } from './given-answers.ts';
import { andList } from './lists.ts';

/**
 * What has become of a criterion's conditions, a sentence each: how whom it lets in changed, with an application that shows it, and
 * whether that comes of whom it concerns or of what it asks.
 */
export function conditionSentences(diff: ConditionDiff, sides: DiffSides): readonly string[] {
  const { met, concerns } = diff;
  return [
    ...metSentences(diff, sides),
    ...(concerns === null ? [] : concernSentences(diff, concerns, sides)),
    ...(met.narrowed.length === 0
      ? []
      : [
          `only answers that both accept were compared, to ${andList(met.narrowed.map((id) => `\`${id}\``))}`,
        ]),
  ];
}

function metSentences({ met, concerns }: ConditionDiff, sides: DiffSides): readonly string[] {
  const lost = met.lost === null ? [] : witnessSentences(met.lost, sides);
  const gained = met.gained === null ? [] : witnessSentences(met.gained, sides);
  switch (met.relation) {
    case 'equivalent':
      return concerns === null || concerns.relation === 'equivalent'
        ? ['equivalent: written in another way, and the same applications meet it']
        : ['the same applications meet it'];
    case 'neither':
      return [...headed('neither stricter nor looser:', lost), ...headed('and', gained)];
    case 'not_decided':
      return [
        `not decided whether it is stricter or looser: ${met.because ?? ''}`,
        ...headed('but', [...lost, ...gained]),
      ];
    default:
      return headed(`${met.relation}:`, [...lost, ...gained]);
  }
}

function headed(words: string, [first, ...rest]: readonly string[]): readonly string[] {
  return first === undefined ? [] : [`${words} ${first}`, ...rest];
}

/** What an application shows, and below that whatever else it answered. */
function witnessSentences(witness: DiffWitness, sides: DiffSides): readonly string[] {
  const { application, from, to, deciding } = witness;
  const isLost = from === 'met';
  const because = becauseOf(witness, isLost ? sides.to : sides.from);
  const since = because === '' ? '' : `, since ${because}`;
  const out = (isLost ? to : from) === 'not_applicable';
  const name = `application \`${application.id}\``;
  const sentence = isLost
    ? `${name} met it by ${sides.was} and ${out ? 'is not concerned by' : 'misses'} it by ${sides.is}${since}`
    : `${name} ${out ? 'was not concerned by' : 'missed'} it by ${sides.was}${since}${since === '' ? ' and' : ', and'} meets it by ${sides.is}`;
  const others = othersOf(
    witness,
    deciding.map(({ fact }) => fact),
    sides,
  );
  return [sentence, ...(others === null ? [] : [`it answered also: ${others}`])];
}

function becauseOf({ deciding }: DiffWitness, rules: AppliedRuleSet): string {
  const catalogue = factCatalogue(rules);
  return clauseList(deciding.map((test) => answerClause(test, true, catalogue)));
}

/** The answers that the reason does not name, in the words of whichever rule set asks for them; null where there are none. */
function othersOf(
  { application }: DiffWitness,
  told: readonly string[],
  { from, to }: DiffSides,
): string | null {
  const known = new Set(to.data.facts.map(({ id }) => id));
  const rest = Object.entries(application.facts).filter(([id]) => !told.includes(id));
  const [newer, older] = [
    rest.filter(([id]) => known.has(id) || !isAsked(id, from)),
    rest.filter(([id]) => !known.has(id) && isAsked(id, from)),
  ];
  const parts = [
    ...(newer.length === 0 ? [] : [givenAnswers(Object.fromEntries(newer), to)]),
    ...(older.length === 0 ? [] : [givenAnswers(Object.fromEntries(older), from)]),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}

function isAsked(id: string, { data }: AppliedRuleSet): boolean {
  return data.facts.some((fact) => fact.id === id);
}

function concernSentences(
  { met, asks }: ConditionDiff,
  concerns: Comparison,
  sides: DiffSides,
): readonly string[] {
  if (concerns.relation === 'equivalent')
    return met.relation === 'equivalent' ? [] : ['it concerns the same applicants as before'];
  const alone =
    asks === null || asks.relation === 'equivalent'
      ? 'only whom it concerns changed: '
      : 'whom it concerns changed too: ';
  const how = {
    stricter: 'it concerns fewer',
    looser: 'it concerns more',
    neither: 'it concerns some that it did not, and no longer some that it did',
    not_decided: `whether they are more or fewer was not decided: ${concerns.because ?? ''}`,
  }[concerns.relation];
  return [
    `${alone}${how}`,
    ...concernWitnesses({ met, concerns }).map((witness) =>
      concernWitness(witness, witness === concerns.lost, sides),
    ),
  ];
}

/** The applications that the sentences name. */
export function witnessesTold({
  met,
  concerns,
}: Pick<ConditionDiff, 'met' | 'concerns'>): readonly DiffWitness[] {
  return [met.lost, met.gained, ...concernWitnesses({ met, concerns })].filter((witness) => witness !== null);
}

/** Those that show whom a criterion concerns; none where one that shows who meets it shows that as well. */
function concernWitnesses({
  met,
  concerns,
}: Pick<ConditionDiff, 'met' | 'concerns'>): readonly DiffWitness[] {
  const isShown = [met.lost, met.gained].some(
    (witness) => witness !== null && (witness.from === 'not_applicable' || witness.to === 'not_applicable'),
  );
  return isShown
    ? []
    : [concerns?.lost ?? null, concerns?.gained ?? null].filter((witness) => witness !== null);
}

function concernWitness(witness: DiffWitness, isLost: boolean, sides: DiffSides): string {
  const because = becauseOf(witness, isLost ? sides.to : sides.from);
  const name = `application \`${witness.application.id}\``;
  return isLost
    ? `${name} was concerned by ${sides.was} and is not by ${sides.is}, since ${because}`
    : `${name} was not concerned by ${sides.was}, since ${because}, and is by ${sides.is}`;
}
