/**
 * Why a text is no number, as far as it shows: what stands in it and what to do. Null where it does not look like a number in another
 * form.
 */
export function numberRefusal(text: string, { unit }: { readonly unit?: string }): string | null {
  if (/^[+-]?\$?[\d.,]*\d[eE][+-]?\d+$/.test(text))
    return 'this is scientific notation, in which a spreadsheet may have lost digits; write every digit';
  if (/^[+-]?\$?\s*\(.*\)$/.test(text))
    return 'parentheses are not read as a minus; write a negative number with a minus, such as -500';
  if (/\d\s*-$/.test(text)) return 'write the minus first';
  if (/%$/.test(text))
    return unit === undefined
      ? 'leave the percent sign away'
      : `leave the percent sign away; this is counted in ${unit}`;
  if (/^[+-]?\d[\d.,]*\s+\d[\d.,\s]*$/.test(text)) return 'write it without blanks between the digits';
  if (/^[+-]?\$?\s*[\d.,]+\s*([kmb]|thousand|million|billion)\.?$/i.test(text)) return 'write every digit';
  return null;
}
