import { type Accepted, accepted } from './reading.ts';

/** Any text is an answer. */
export function textCell(text: string): Accepted<string> {
  return accepted(text);
}
