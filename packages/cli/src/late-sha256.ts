import type { Hash } from 'node:crypto';

/** Bytes that are kept until somebody asks for their digest; of more, it is worked out as they come. */
const KEPT = 262_144;

/** The SHA-256 of bytes as they come. */
export interface LateSha256 {
  update(bytes: Uint8Array): void;
  /** Of all bytes so far, 64 hex digits. */
  hex(): string;
}

/** What works digests out takes longer to load than a small file to score, so it is not loaded before it is needed: most small runs write no `run.json`. */
export function lateSha256(): LateSha256 {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let hash: Hash | null = null;
  const started = () => {
    hash ??= process.getBuiltinModule('node:crypto').createHash('sha256');
    for (const bytes of waiting) hash.update(bytes);
    waiting = [];
    return hash;
  };
  return {
    update: (bytes) => {
      waiting.push(bytes);
      length += bytes.length;
      if (length > KEPT) started();
    },
    hex: () => started().copy().digest('hex'),
  };
}
