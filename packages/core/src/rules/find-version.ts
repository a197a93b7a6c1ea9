import { nearestName } from '../model/nearest-name.ts';
import { quoted } from '../model/problem.ts';

/** What a published rule set is known by. */
interface Versioned {
  readonly id: string;
  readonly version: string;
}

/**
 * One version of a rule set out of those there are: `ojp-fy2024` is the newest, `ojp-fy2024@1.0.0` that one.
 * @throws RangeError naming the nearest known name.
 */
export function findVersion<T extends Versioned>(all: readonly T[], name: string): T {
  const at = name.indexOf('@');
  const [id, version] = at < 0 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
  const versions = all.filter((data) => data.id === id).sort((a, b) => compareVersions(a.version, b.version));
  const found = version === undefined ? versions.at(-1) : versions.find((data) => data.version === version);
  if (found !== undefined) return found;
  const known =
    versions.length > 0
      ? versions.map((data) => `${data.id}@${data.version}`)
      : [...new Set(all.map((data) => data.id))];
  throw new RangeError(unknownAmong('rule set', name, known));
}

/** Says that a name is not known, with the nearest that is. */
export function unknownAmong(what: string, name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return `${quoted(name)} is not a known ${what}; ${near === null ? `known are ${known.join(', ')}` : `did you mean ${quoted(near)}?`}`;
}

/** Orders semantic versions without pre-releases. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  return (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0) || (x[2] ?? 0) - (y[2] ?? 0);
}
