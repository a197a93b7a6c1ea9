import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { SourceFault } from '@grantscore/csv';
import { fileFailure, systemCode } from './failure.ts';
import type { Io } from './io.ts';
import { expectManyRows } from './large-file.ts';
import { lateSha256 } from './late-sha256.ts';
import type { Progress } from './progress.ts';

/** What `run.json` says of an input file. */
export interface InputDigest {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that can be read once, and its digest once it has been read to the end. */
export interface InputFile {
  /** Without its folder; `standard input` for `-`. */
  readonly name: string;
  readonly source: AsyncIterable<Uint8Array>;
  /** Size and SHA-256 of the bytes as they are on disk, compressed if they are. */
  digest(): InputDigest;
}

/** Bytes read at once: enough that a chunk costs little by itself, and few enough that the rows of one need little room. */
const CHUNK = 65_536;

/**
 * Opens a file, or standard input for `-`; gzip is told by its first two bytes and unpacked.
 * @param limit - How many bytes it may have unpacked, so that a small file cannot fill the machine; it fails in reading where it has more.
 * @throws Failure if there is no such file, or it is a directory.
 */
export async function openInput(path: string, limit: number, io: Io, progress: Progress): Promise<InputFile> {
  const name = path === '-' ? 'standard input' : basename(path);
  const size = path === '-' ? null : await sizeOf(path);
  await expectManyRows(size);
  const hash = lateSha256();
  let bytes = 0;
  async function* raw(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of path === '-'
        ? io.stdin
        : (createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>)) {
        hash.update(chunk);
        bytes += chunk.length;
        progress.read(name, bytes, size);
        yield chunk;
      }
    } catch (error) {
      if (systemCode(error) === '') throw error;
      throw fileFailure(path, error);
    }
  }
  return {
    name,
    source: unpacked(raw(), limit),
    digest: () => ({ name, bytes, sha256: hash.hex() }),
  };
}

/** The bytes of a file. @throws Failure if there is no such file, or it is a directory. */
export async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((error: unknown) => {
    throw fileFailure(path, error);
  });
  if (found.isDirectory()) throw fileFailure(path, { code: 'EISDIR' });
  return found.size;
}

async function* unpacked(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const start: Uint8Array[] = [];
  let length = 0;
  while (length < 2) {
    const next = await iterator.next();
    if (next.done === true) break;
    start.push(next.value);
    length += next.value.length;
  }
  const head = Buffer.concat(start, length);
  async function* all(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* all();
    return;
  }
  const { createGunzip } = await import('node:zlib');
  const gunzip = createGunzip();
  // Whatever ends the pipeline early ends the unpacked stream with the same error.
  pipeline(Readable.from(all()), gunzip, () => {});
  try {
    let bytes = 0;
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > limit)
        throw new SourceFault(
          'file_too_large',
          `it is more than ${limit} bytes unpacked; if it may be, raise this with --limit unpacked=NUMBER`,
        );
      yield chunk;
    }
  } catch (error) {
    if (systemCode(error).startsWith('Z_')) {
      throw new SourceFault(
        'file_unreadable',
        'it begins like a gzip file and cannot be unpacked; it may be cut off or damaged',
      );
    }
    throw error;
  }
}
