import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Bytes that may wait to be written: enough that the next parts are made meanwhile. */
const WAITING = 1_048_576;

/** Writes a text that comes in parts as a file; while some of it is on its way to the disk the next parts are made. */
export async function writeText(path: string, parts: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(parts), createWriteStream(path, { highWaterMark: WAITING }));
}
