import type { FactData } from '@grantscore/core';
import { code, moneyText, oneLine } from './values.ts';

/** A question as it is asked, who answers it where that is not the applicant, and what it accepts. */
export function questionText(fact: FactData): string {
  const who = fact.answeredBy === 'reviewer' ? ' Answered by a reviewer.' : '';
  const help = fact.help === undefined ? '' : ` ${oneLine(fact.help)}`;
  return `${oneLine(fact.question)}${help}${who} Accepted: ${acceptedText(fact)}.`;
}

/** What a question accepts: `yes or no`, `a whole number from 0 to 12 (months)`, `one of …`. */
function acceptedText(fact: FactData): string {
  const unit = fact.unit === undefined || fact.type === 'money' ? '' : ` (${fact.unit})`;
  const refused = fact.notApplicable === true ? '; or “not applicable”' : '';
  return `${typeText(fact)}${unit}${refused}`;
}

function typeText(fact: FactData): string {
  switch (fact.type) {
    case 'boolean':
      return 'yes or no';
    case 'enum':
      return `one of ${choices(fact.values)}`;
    case 'set':
      return `any of ${choices(fact.values)}`;
    case 'integer':
      return `a whole number${bounds(fact.minimum?.toString(), fact.maximum?.toString())}`;
    case 'decimal':
      return `a number${bounds(fact.minimum, fact.maximum)}`;
    case 'money':
      return `an amount${bounds(dollars(fact.minimum, fact.unit), dollars(fact.maximum, fact.unit))}`;
    case 'date':
      return 'a day';
    case 'instant':
      return 'a day and time with its time zone';
    case 'text':
      return 'any text; it is shown and never tested';
    case 'table':
      return `rows, each with ${fact.columns.map(({ label }) => label).join('; ')}`;
    default:
      return fact satisfies never;
  }
}

function choices(values: readonly { readonly value: string; readonly label: string }[]): string {
  return values
    .map(({ value, label }) =>
      value.toLowerCase() === label.toLowerCase() ? code(value) : `${code(value)} (${label})`,
    )
    .join(', ');
}

function bounds(minimum: string | undefined, maximum: string | undefined): string {
  if (minimum === undefined) return maximum === undefined ? '' : ` of at most ${maximum}`;
  return maximum === undefined ? ` of at least ${minimum}` : ` from ${minimum} to ${maximum}`;
}

function dollars(amount: string | undefined, unit: string | undefined): string | undefined {
  return amount === undefined ? undefined : moneyText(amount, unit ?? null);
}
