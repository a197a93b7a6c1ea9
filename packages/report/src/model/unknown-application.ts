import { nearestName } from '@grantscore/core';
import { code } from '../explain/values.ts';

/** That an id is of none of the applications scored, with the nearest that is, or with one of them to show what they look like. */
export function unknownApplication(ids: readonly string[], id: string): string {
  const near = nearestName(id, ids);
  const [first] = ids;
  const instead =
    near !== null
      ? `did you mean ${code(near)}?`
      : first === undefined
        ? 'none was scored'
        : `ids are like ${code(first)}, of which ${ids.length} ${ids.length === 1 ? 'was' : 'were'} scored`;
  return `no scored application has the id ${code(id)}; ${instead}`;
}
