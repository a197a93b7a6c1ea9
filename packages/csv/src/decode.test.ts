import { describe, expect, test } from '@jest/globals';
import { TextFault, utf8Bytes } from './decode.ts';
import { csvSource } from './testing/csv-source.ts';

async function read(bytes: Uint8Array, chunkSize: number): Promise<Uint8Array> {
  const parts: number[] = [];
  for await (const chunk of utf8Bytes(csvSource(bytes, chunkSize))) parts.push(...chunk);
  return Uint8Array.from(parts);
}
const text = (written: string) => new TextEncoder().encode(written);

describe.each([1, 2, 3, 5, 1000])('in chunks of %d bytes', (chunkSize) => {
  test('a byte order mark is taken away, once', async () => {
    expect(await read(text('\uFEFF\uFEFFa'), chunkSize)).toEqual(text('\uFEFFa'));
  });

  test.each(['', 'a', 'ab', 'é€𝄞', '\uFEFF'])('%j comes as it is', async (written) => {
    expect(await read(text(written), chunkSize)).toEqual(text(written.replace(/^\uFEFF/, '')));
  });

  test.each([
    { bytes: [0x61, 0x0a, 0x62, 0xe9, 0x63], line: 2, offset: 3, why: 'Latin-1' },
    { bytes: [0x61, 0x0d, 0x0a, 0xe2, 0x82], line: 2, offset: 3, why: 'cut within a character' },
    { bytes: [0xc3, 0xa9, 0xe2, 0x82, 0x61], line: 1, offset: 2, why: 'a character broken off' },
    { bytes: [0xed, 0xa0, 0x80], line: 1, offset: 0, why: 'half of a surrogate pair' },
  ])('$why is refused at its place', async ({ bytes, line, offset }) => {
    await expect(read(Uint8Array.from(bytes), chunkSize)).rejects.toMatchObject({ line, offset });
  });
});

test('UTF-16 is told by its mark', async () => {
  const fault = await read(Uint8Array.from([0xff, 0xfe, 0x61, 0x00]), 100).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(TextFault);
  expect(fault).toMatchObject({ looksLikeUtf16: true });
});
