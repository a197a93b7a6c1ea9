/** The numbers that some whole numbers lie within. */
export interface Span {
  readonly least: number;
  /** How many whole numbers there are from the least to the most. */
  readonly width: number;
}

/** Of no numbers it is one wide. */
export function spanOf(numbers: Float64Array): Span {
  if (numbers.length === 0) return { least: 0, width: 1 };
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] as number;
    if (number < least) least = number;
    if (number > most) most = number;
  }
  return { least, width: most - least + 1 };
}
