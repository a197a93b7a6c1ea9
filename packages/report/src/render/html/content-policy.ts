import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** What a browser may do for the page: run its own style sheet and script, if it has one, known by their digests, and nothing else. */
export function contentPolicy(style: string, script: string | null): string {
  const own = (source: string) => `'sha256-${base64(sha256(utf8ToBytes(source)))}'`;
  return [
    "default-src 'none'",
    `style-src ${own(style)}`,
    ...(script === null ? [] : [`script-src ${own(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 with its padding; a browser and Node share no function for it yet. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [first = 0, second, third] = bytes.subarray(i, i + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    const digit = (shift: number) => DIGITS.charAt((bits >> shift) & 63);
    text +=
      digit(18) +
      digit(12) +
      (second === undefined ? '=' : digit(6)) +
      (third === undefined ? '=' : digit(0));
  }
  return text;
}
