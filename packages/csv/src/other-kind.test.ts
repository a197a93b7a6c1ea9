import { describe, expect, test } from '@jest/globals';
import { checkInputs } from './check-inputs.ts';
import { SourceFault } from './source-fault.ts';
import { csvSource } from './testing/csv-source.ts';
import { madeUpRules } from './testing/made-up-rules.ts';

const rules = madeUpRules();

async function problemOf(source: AsyncIterable<Uint8Array>) {
  const { refused, groups } = await checkInputs({ applications: { file: 'a.csv', source } }, rules);
  return { refused, problems: groups.map(({ code, first }) => [code, first[0]?.expected]) };
}

describe('a file of another kind is named by its first bytes', () => {
  test.each([
    {
      kind: 'a workbook',
      bytes: [0x50, 0x4b, 0x03, 0x04, 0x14],
      says: /^it is a workbook \(\.xlsx, \.ods\)/,
    },
    { kind: 'an older workbook', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1], says: /\(\.xls\)/ },
    { kind: 'a PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], says: /^it is a PDF/ },
    { kind: 'gzip within gzip', bytes: [0x1f, 0x8b, 0x08, 0x00, 0x00], says: /^it is packed with gzip/ },
    { kind: 'UTF-32, little end first', bytes: [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], says: /UTF-32/ },
    { kind: 'UTF-32, big end first', bytes: [0, 0, 0xfe, 0xff, 0, 0, 0, 0x61], says: /UTF-32/ },
  ])('$kind', async ({ bytes, says }) => {
    const expected = { refused: true, problems: [['file_of_other_kind', expect.stringMatching(says)]] };
    expect(await problemOf(csvSource(Uint8Array.from(bytes)))).toEqual(expected);
    const byteByByte = (async function* () {
      for (const byte of bytes) yield Uint8Array.of(byte);
    })();
    expect(await problemOf(byteByByte)).toEqual(expected);
  });

  test('“PK” alone is a text like any other', async () => {
    const { problems } = await problemOf(csvSource('PK,x\n1,2\n'));
    expect(problems.map(([code]) => code)).not.toContain('file_of_other_kind');
  });
});

test('what a source says of its bytes becomes the refusal of the file', async () => {
  const source = (async function* () {
    yield new TextEncoder().encode('application_id,applicant_name\nA,b\n');
    throw new SourceFault('file_unreadable', 'the archive is cut off; fetch it again');
  })();
  expect(await problemOf(source)).toEqual({
    refused: true,
    problems: [['file_unreadable', 'the archive is cut off; fetch it again']],
  });
});
