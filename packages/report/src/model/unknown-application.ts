import { nearestName } from '@grantscore/core';
import { code } from '../explain/values.ts';

/** That an id is of none of the applications scored, with the nearest that is. */
export function unknownApplication(ids: readonly string[], id: string): string {
  const near = nearestName(id, ids);
  return `no scored application has the id ${code(id)}${near === null ? '' : `; did you mean ${code(near)}?`}`;
}
