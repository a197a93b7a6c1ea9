/** A coordinate with one place at most, so that it is written the same everywhere. */
export function at(coordinate: number): string {
  return String(Math.round(coordinate * 10) / 10);
}
