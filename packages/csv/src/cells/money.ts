import type { DecimalFactData, DecimalText } from '@grantscore/core';
import { numberWithin } from './decimal.ts';
import { type CellFormats, DEFAULT_FORMATS } from './formats.ts';
import { moneyRefusal } from './money-refusal.ts';
import { type NumberRange, numberRange } from './number-range.ts';
import { type Reading, refused } from './reading.ts';

type MoneyFact = Pick<DecimalFactData, 'minimum' | 'maximum' | 'unit'>;

const WITH_POINT = {
  amount: /^([+-]?) *\$? *([+-]?)(\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/,
  thousands: ',',
};
const WITH_COMMA = {
  amount: /^([+-]?) *\$? *([+-]?)(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/,
  thousands: '.',
};

/**
 * Makes the reader of an amount of US dollars within its bounds: a dollar sign and thousands marks are optional, cents have at most two
 * digits.
 */
export function moneyReader(
  fact: MoneyFact,
  formats: CellFormats = DEFAULT_FORMATS,
  range: NumberRange = numberRange(fact),
): (text: string) => Reading<DecimalText> {
  const { amount, thousands } = formats.decimal === 'comma' ? WITH_COMMA : WITH_POINT;
  return (text) => {
    const parts = amount.exec(text);
    if (parts === null) return refused('not_an_amount', moneyRefusal(text, fact, formats));
    const [, before = '', after = '', whole = '', cents = ''] = parts;
    if (before !== '' && after !== '') return refused('not_an_amount', moneyRefusal(text, fact, formats));
    if (cents.length > 2)
      return refused('not_an_amount', `write cents with at most two digits after the ${formats.decimal}`);
    const number = `${before}${after}${whole.replaceAll(thousands, '')}${cents === '' ? '' : `.${cents}`}`;
    return numberWithin(number, fact, range, 'not_an_amount', formats);
  };
}
