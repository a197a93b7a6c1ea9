/** The value of a list's member that says that none of the others holds. */
const NONE = 'none';

/** Whether members of a list contradict each other: `none` beside others. */
export function namesNoneAndOthers(members: readonly string[]): boolean {
  return members.length > 1 && members.includes(NONE);
}
