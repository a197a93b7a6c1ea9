import { readFileSync } from 'node:fs';

/**
 * The most memory that this process had, in megabytes. The resources that the system reports begin with those of the process that started it,
 * so that a small one would be said to have had as much as that.
 */
export function peakMemory() {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return Number(kilobytes) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}
