/** A federal fiscal year in which applications were invited, such as `FY2023`. Not the window in which a call was open. */
export type CycleId = `FY${number}`;

export const CYCLE_PATTERN = /^FY(19|20)[0-9]{2}$/;

/** A span of calendar days, `YYYY-MM-DD`, both ends inclusive. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

/** The days of a federal fiscal year: `FY2023` is 2022-10-01 to 2023-09-30. @source 31 U.S.C. 1102 */
export function cycleDates(cycle: CycleId): DateSpan {
  if (!CYCLE_PATTERN.test(cycle))
    throw new RangeError(`\`${cycle}\` is not a fiscal year; write it like FY2023`);
  const year = Number(cycle.slice(2));
  return { from: `${year - 1}-10-01`, to: `${year}-09-30` };
}
