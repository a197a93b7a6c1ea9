import { type FileHandle, open } from 'node:fs/promises';

/** Bytes that are written at once: few enough that they are still at hand in the cache. */
const ROOM = 262_144;

/** Writes a text that comes in parts as a file; while some of it is on its way to the disk the next parts are made. */
export async function writeText(path: string, parts: Iterable<string>): Promise<void> {
  const file = await open(path, 'w');
  const encoder = new TextEncoder();
  let [filled, other] = [new Uint8Array(ROOM), new Uint8Array(ROOM)];
  let used = 0;
  let writing = Promise.resolve();
  const write = async () => {
    await writing;
    writing = writeBytes(file, filled.subarray(0, used));
    // Who waits for it next is told that it failed; until then nobody need catch it.
    writing.catch(() => {});
    [filled, other] = [other, filled];
    used = 0;
  };
  try {
    for (const part of parts)
      for (let rest = part; rest !== ''; ) {
        const { read, written } = encoder.encodeInto(rest, filled.subarray(used));
        used += written;
        rest = rest.slice(read);
        if (rest !== '') await write();
      }
    await write();
    await writing;
  } finally {
    await writing.catch(() => {});
    await file.close();
  }
}

/** Not by `writeFile`: it writes in steps of its own, and each but the first would wait until nothing else is to be done. */
async function writeBytes(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at);
    at += bytesWritten;
  }
}
