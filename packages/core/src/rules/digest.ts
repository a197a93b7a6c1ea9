import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * SHA-256 over the RFC 8785 form of data, 64 hex digits; the same in Node and in a browser. `$schema` at the top is left out.
 * @throws TypeError if the data has no JSON form.
 */
export function digest(data: object): string {
  const { $schema: _schema, ...rest } = data as { readonly $schema?: unknown };
  const text = canonicalize(rest);
  if (text === undefined) throw new TypeError('data without a JSON form has no digest');
  return bytesToHex(sha256(utf8ToBytes(text)));
}
