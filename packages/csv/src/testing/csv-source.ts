import type { ByteSource } from '../decode.ts';

/** A CSV text as the bytes of a file, in chunks of a given size. */
export function csvSource(text: string | Uint8Array, chunkSize = 65_536): ByteSource {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return {
    async *[Symbol.asyncIterator]() {
      for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
    },
  };
}
