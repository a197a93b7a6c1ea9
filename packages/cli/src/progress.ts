import type { Io } from './io.ts';

/** Tells on a terminal how far long work is; silent elsewhere, and for the first second. */
export interface Progress {
  /** @param size - Bytes in all; null where that is not known. */
  read(name: string, bytes: number, size: number | null): void;
  step(what: string): void;
  clear(): void;
}

const FIRST_AFTER = 1000;
const EVERY = 200;

export function progressOn(io: Io): Progress {
  if (!io.interactive) return { read: () => {}, step: () => {}, clear: () => {} };
  const started = io.elapsed();
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  const show = (text: string) => {
    const now = io.elapsed();
    if (now - started < FIRST_AFTER || now - last < EVERY) return;
    last = now;
    shown = true;
    io.stderr(`\r\u001b[K${text}`);
  };
  return {
    read: (name, bytes, size) => {
      const megabytes = (bytes / 1e6).toFixed(0);
      show(
        size === null || size === 0
          ? `reading ${name}: ${megabytes} MB`
          : `reading ${name}: ${Math.floor((100 * bytes) / size)} %`,
      );
    },
    step: show,
    clear: () => {
      if (shown) io.stderr('\r\u001b[K');
      shown = false;
    },
  };
}
