import { type Attestation, Decimal, type DerivedAnswer, type ShareDerivation } from '@grantscore/core';
import type { Clause } from './clause.ts';
import type { FactCatalogue, FactNotes } from './fact-catalogue.ts';
import { amountText, boundsText, tableUnknownText } from './table-clause.ts';
import { moneyText } from './values.ts';

type Share = ShareDerivation['share'];
type Side = DerivedAnswer | Attestation | undefined;

/** `the community share came to $80,000.00 of $200,000.00, or 40 percent`. */
export function shareClause(
  fact: FactNotes,
  share: Share,
  answer: DerivedAnswer,
  catalogue: FactCatalogue,
): Clause {
  const part = sideText(answer.share?.part, catalogue.fact(share.part), catalogue);
  const whole = sideText(answer.share?.whole, catalogue.fact(share.whole), catalogue);
  return { lead: '', rest: `the ${fact.label} came to ${part} of ${whole}${percentText(answer)}` };
}

/** Why a share is not known: its whole is zero or missing, or its part is not known. */
export function shareUnknownText(share: Share, answer: DerivedAnswer, catalogue: FactCatalogue): string {
  const whole = catalogue.fact(share.whole);
  if (answer.unknownBecause === 'whole_zero') return `${whole.label} is zero, and nothing is a share of that`;
  return answer.unknownBecause === 'whole_unknown'
    ? sideUnknownText(whole, answer.share?.whole, catalogue)
    : sideUnknownText(catalogue.fact(share.part), answer.share?.part, catalogue);
}

/** The amount that would be the percentage of the whole, in full cents; null where the whole is not known or zero. */
export function amountOfPercent(percent: string, answer: DerivedAnswer, whole: FactNotes): string | null {
  const known = exactly(answer.share?.whole);
  if (known === null || known.isZero()) return null;
  const amount = known.times(percent).div(100);
  // Rounded up: a cent less would not do.
  const cents = amount.toDecimalPlaces(2, Decimal.ROUND_UP);
  return whole.type === 'money' ? moneyText(cents.toFixed(), whole.unit) : amount.toFixed();
}

function sideText(side: Side, fact: FactNotes, catalogue: FactCatalogue): string {
  const range = rangeOf(side);
  const amount = (range === null ? null : boundsText(range, fact)) ?? 'an unknown amount';
  if (fact.derived === null || 'share' in fact.derived) return amount;
  const how =
    side?.status === 'derived' ? amountText(fact.derived, side, catalogue.fact(fact.derived.table)) : '';
  return how === '' ? amount : `${amount} (${how})`;
}

function sideUnknownText(fact: FactNotes, side: Side, catalogue: FactCatalogue): string {
  if (side?.status === 'derived') {
    return fact.derived === null || 'share' in fact.derived
      ? `${fact.label} is not known`
      : `${tableUnknownText(fact, side, catalogue.fact(fact.derived.table))}${boundsText(side, fact) === null ? '' : ` for ${fact.label}`}`;
  }
  if (side?.status === 'disputed') return `reviewers disagree on ${fact.label}`;
  const column = side?.cell === undefined ? '' : ` in column ${side.cell.column}`;
  return `there is no answer for ${fact.label}${column}`;
}

/** The share as a percentage: exact where two places hold it, else cut there and said so. Never rounded up to a threshold. */
function percentText(answer: DerivedAnswer): string {
  const part = exactly(answer.share?.part);
  const whole = exactly(answer.share?.whole);
  if (part === null || whole === null || whole.isZero()) return '';
  const cut = part.times(100).div(whole).toDecimalPlaces(2, Decimal.ROUND_DOWN);
  const over = cut.times(whole).eq(part.times(100)) ? '' : 'a little over ';
  return `, or ${over}${cut.toFixed()} percent`;
}

function exactly(side: Side): Decimal | null {
  const range = rangeOf(side);
  return range === null || range.least !== range.most ? null : new Decimal(range.least);
}

function rangeOf(side: Side): { readonly least: string; readonly most: string | null } | null {
  if (side?.status === 'provided') {
    if (typeof side.value !== 'string' && typeof side.value !== 'number') return null;
    const value = new Decimal(side.value).toFixed();
    return { least: value, most: value };
  }
  if (side?.status !== 'derived' || side.least === null) return null;
  return { least: side.least, most: side.most };
}
