import type { Derivation, TestDerivation, TestOutcome } from '@grantscore/core';
import type { FactCatalogue } from './fact-catalogue.ts';
import { andList, orList } from './lists.ts';
import { wantedAnswer } from './operator-phrases.ts';
import { amountOfPercent } from './share-clause.ts';

type Wanted = Exclude<TestOutcome, 'indeterminate'>;

/** Answers that would settle an outcome, as a noun phrase, and the facts they are answers to. */
export interface Remedy {
  readonly text: string;
  readonly facts: readonly string[];
}

/** How a remedy begins that is a matter of what is listed, not of an answer. */
const HAVING = 'having ';

/** A remedy after “it applies with”. */
export function withText({ text }: Remedy): string {
  return text.startsWith(HAVING) ? text.slice(HAVING.length) : text;
}

interface Part extends Remedy {
  readonly join: 'one' | 'and' | 'or';
  /** How many answers it joins. */
  readonly size: number;
}

/**
 * What would give a derivation the wanted outcome: a yes for this, or at least 12 for that. Null where it has it already.
 *
 * @param openOnly - Only missing answers are filled in; given ones stay as they are.
 * @param sayFact - Whether each answer names its fact; without it the sentence must be about one fact only.
 */
export function remedyOf(
  derivation: Derivation,
  wanted: Wanted,
  { openOnly, sayFact }: { readonly openOnly: boolean; readonly sayFact: boolean },
  catalogue: FactCatalogue,
): Remedy | null {
  const part = partOf(derivation, wanted);
  return part === null ? null : { text: part.text, facts: part.facts };

  function partOf(node: Derivation, want: Wanted): Part | null {
    if (node.outcome === want) return null;
    if (openOnly && node.outcome !== 'indeterminate') return null;
    if (
      node.kind === 'test' &&
      node.answer.status === 'derived' &&
      node.answer.unknownBecause === 'whole_zero'
    )
      return null;
    switch (node.kind) {
      case 'test':
        return { join: 'one', size: 1, text: testRemedy(node, want), facts: [node.fact] };
      case 'condition':
        return partOf(node.child, want);
      case 'not':
        return partOf(node.child, want === 'met' ? 'not_met' : 'met');
      default: {
        // All of a met `all` are met; one of a met `any` is enough. For the opposite outcome it is the other way round.
        const join = (node.kind === 'all') === (want === 'met') ? 'and' : 'or';
        const parts = node.children.map((child) => partOf(child, want)).filter((child) => child !== null);
        return joined(parts, join);
      }
    }
  }

  function testRemedy(test: TestDerivation, want: Wanted): string {
    const fact = catalogue.fact(test.fact);
    const { derived } = fact;
    if (derived !== null && fact.type === 'boolean') {
      const wanted = (test.expected === true) === (want === 'met');
      // “It lists no branches” has not said what would count.
      const named = sayFact || (test.answer.status === 'derived' && test.answer.rows?.length === 0);
      if (named) return `${HAVING}${wanted ? '' : 'no '}${fact.label}`;
      return `${HAVING}${wanted ? 'one' : 'none'}`;
    }
    const answer = wantedAnswer(test.operator, test.expected, fact, want);
    const amount =
      derived !== null && 'share' in derived && test.answer.status === 'derived'
        ? amountOfPercent(String(test.expected), test.answer, catalogue.fact(derived.share.whole))
        : null;
    return `${answer}${amount === null ? '' : ` (${amount})`}${sayFact ? ` for ${fact.label}` : ''}`;
  }
}

function joined(parts: readonly Part[], join: 'and' | 'or'): Part | null {
  const [only] = parts;
  if (only === undefined) return null;
  if (parts.length === 1) return only;
  const texts = [
    ...new Set(parts.map((part) => (part.join === 'one' || part.join === join ? part.text : grouped(part)))),
  ];
  // Where a part is a group itself, a comma keeps the parts apart.
  const apart = texts.length === 2 && parts.some((part) => part.join !== 'one' && part.join !== join);
  const text = apart ? texts.join(`, ${join} `) : join === 'and' ? andList(texts) : orList(texts);
  return {
    join: texts.length === 1 ? 'one' : join,
    size: texts.length,
    text,
    facts: [...new Set(parts.flatMap((part) => part.facts))],
  };
}

/** Keeps one group of answers together inside another: both a and b, or c. */
function grouped({ join, size, text }: Part): string {
  return `${join === 'or' ? 'either' : size === 2 ? 'both' : 'all of'} ${text}`;
}
