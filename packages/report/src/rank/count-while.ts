/**
 * How many of a row of things something holds of, where it holds of the first of them and of none behind; found by halving.
 * @param holds - Asked by place, from 0.
 */
export function countWhile(length: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
