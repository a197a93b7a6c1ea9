import { isInstant } from '@grantscore/core';
import { accepted, type Reading, refused } from './reading.ts';

export const INSTANT_EXAMPLE = '2023-04-04T20:59:00-04:00';

/** Reads a moment with its offset from UTC, as in RFC 3339. */
export function instantCell(text: string): Reading<string> {
  if (isInstant(text)) return accepted(text);
  return refused(
    'not_an_instant',
    /^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(text)
      ? `say how far the clock is from UTC: ${INSTANT_EXAMPLE}, or Z for UTC itself`
      : /^\d{4}-\d{2}-\d{2} +\d/.test(text)
        ? `put a T between day and time: ${INSTANT_EXAMPLE}`
        : `write it as ${INSTANT_EXAMPLE} is written`,
  );
}

/** The moment of a text that {@link isInstant} accepts, in milliseconds: two texts can name one. */
export function momentOf(text: string): number {
  const parts = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)(?::(\d+)(?:\.(\d+))?)?(?:Z|([+-])(\d+):(\d+))$/.exec(text);
  if (parts === null) throw new RangeError(`\`${text}\` is not a moment`);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const milliseconds = Number((parts[7] ?? '').padEnd(3, '0'));
  const offset = (Number(parts[9] ?? 0) * 60 + Number(parts[10] ?? 0)) * (parts[8] === '-' ? -1 : 1);
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, day);
  utc.setUTCHours(hour, minute - offset, second, milliseconds);
  return utc.getTime();
}
