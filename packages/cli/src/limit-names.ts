import { DEFAULT_LIMITS, type Limits } from '@grantscore/csv';

/** How large each part of a file may be where nothing else is told. */
export const LIMITS = { ...DEFAULT_LIMITS, unpacked: 4_000_000_000 } as const satisfies Limits & {
  unpacked: number;
};
export type LimitName = keyof typeof LIMITS;
export const LIMIT_NAMES = Object.keys(LIMITS) as LimitName[];
