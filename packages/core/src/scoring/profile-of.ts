import { nearestName } from '../model/nearest-name.ts';
import type { ProfileData } from '../model/profile.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';

/** The profile by its id, or the one in use. @throws RangeError naming the nearest. */
export function profileOf(rules: AppliedRuleSet, id: string = rules.defaultProfile): ProfileData {
  const found = rules.profiles.find((profile) => profile.id === id);
  if (found !== undefined) return found;
  const known = rules.profiles.map((profile) => profile.id);
  const near = nearestName(id, known);
  const help = near === null ? `known are ${known.join(', ')}` : `did you mean \`${near}\`?`;
  throw new RangeError(`\`${id}\` is not a profile of ${rules.ruleSet.id}; ${help}`);
}
