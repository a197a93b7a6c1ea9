import { describe, expect, test } from '@jest/globals';
import { type Encoding, readText } from './decode.ts';
import { csvSource } from './testing/csv-source.ts';

async function read(bytes: Uint8Array, chunkSize: number, encoding?: Encoding): Promise<string> {
  const parts: string[] = [];
  for await (const text of readText(csvSource(bytes, chunkSize), encoding)) parts.push(text);
  return parts.join('');
}
const utf8 = (text: string) => new TextEncoder().encode(text);
function utf16(text: string, bigEndian: boolean): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: text.length }, (_, i) => {
      const [low, high] = [text.charCodeAt(i) & 0xff, text.charCodeAt(i) >> 8];
      return bigEndian ? [high, low] : [low, high];
    }).flat(),
  );
}
const TEXTS = ['', 'a', 'ab', 'é€𝄞', 'a\r\nb,"c"\n', '\uFEFF'];

describe.each([1, 2, 3, 5, 1000])('in chunks of %d bytes', (chunkSize) => {
  test('a byte order mark is taken away, once', async () => {
    expect(await read(utf8('\uFEFF\uFEFFa'), chunkSize)).toBe('\uFEFFa');
  });

  test.each(TEXTS)(
    '%j is read as UTF-8, and as UTF-16 both ways round by its mark or by name',
    async (text) => {
      const unmarked = text.replace(/^\uFEFF/, '');
      expect(await read(utf8(text), chunkSize)).toBe(unmarked);
      expect(await read(utf16(`\uFEFF${unmarked}`, false), chunkSize)).toBe(unmarked);
      expect(await read(utf16(`\uFEFF${unmarked}`, true), chunkSize)).toBe(unmarked);
      expect(await read(utf16(unmarked, false), chunkSize, 'utf-16le')).toBe(unmarked);
      expect(await read(utf16(unmarked, true), chunkSize, 'utf-16be')).toBe(unmarked);
    },
  );

  test('Windows-1252 is read where it is named, and not where a mark says otherwise', async () => {
    expect(
      await read(Uint8Array.from([0x63, 0xf4, 0x74, 0xe9, 0x20, 0x80, 0x92]), chunkSize, 'windows-1252'),
    ).toBe('côté €’');
    expect(await read(utf8('\uFEFFé'), chunkSize, 'windows-1252')).toBe('é');
  });

  test('UTF-8 that is named Windows-1252 is told, behind all the text', async () => {
    const reading = read(utf8('a,b\ncôté,€\n'), chunkSize, 'windows-1252');
    await expect(reading).rejects.toMatchObject({ encoding: 'windows-1252', offset: 5, rather: 'utf-8' });
    expect(await read(utf8('plain'), chunkSize, 'windows-1252')).toBe('plain');
    // A character that is cut off at the end is no UTF-8.
    expect(await read(Uint8Array.from([0xc3, 0xa9, 0xc3]), chunkSize, 'windows-1252')).toBe('Ã©Ã');
  });

  test.each([
    { bytes: [0x61, 0x0a, 0x62, 0xe9, 0x63], good: 'a\nb', offset: 3, why: 'Latin-1' },
    { bytes: [0x61, 0x0d, 0x0a, 0xe2, 0x82], good: 'a\r\n', offset: 3, why: 'cut within a character' },
    { bytes: [0xc3, 0xa9, 0xe2, 0x82, 0x61], good: 'é', offset: 2, why: 'a character broken off' },
    { bytes: [0xed, 0xa0, 0x80], good: '', offset: 0, why: 'half of a surrogate pair' },
    {
      bytes: [0xff, 0xfe, 0x61, 0x00, 0x62],
      good: 'a',
      offset: 4,
      why: 'UTF-16 with half a character at its end',
    },
    {
      bytes: [0xff, 0xfe, 0x61, 0x00, 0x3d, 0xd8, 0x61, 0x00],
      good: 'a',
      offset: 4,
      why: 'UTF-16 with half a pair',
    },
  ])('$why is refused at its place, behind all the text before it', async ({ bytes, good, offset }) => {
    const parts: string[] = [];
    const reading = (async () => {
      for await (const text of readText(csvSource(Uint8Array.from(bytes), chunkSize))) parts.push(text);
    })();
    await expect(reading).rejects.toMatchObject({ offset });
    expect(parts.join('')).toBe(good);
  });
});
