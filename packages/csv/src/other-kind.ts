/** The bytes are those of a file of another kind, or of text that is not read. Turned into a refusal by the file's reader. */
export class OtherKindFault extends Error {
  override readonly name = 'OtherKindFault';
  /** What it is and what to do, as the end of a message. */
  readonly advice: string;

  constructor(advice: string) {
    super(advice);
    this.advice = advice;
  }
}

/** As many bytes tell every kind. */
export const KIND_LENGTH = 4;

const EXPORT = 'open it where it comes from and save or export it as “CSV UTF-8”';
const KINDS: readonly { readonly bytes: readonly number[]; readonly advice: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    advice: `it is a workbook (.xlsx, .ods) or another zip file; ${EXPORT}`,
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], advice: `it is a workbook of an older spreadsheet (.xls); ${EXPORT}` },
  { bytes: [0x25, 0x50, 0x44, 0x46], advice: `it is a PDF; ${EXPORT}` },
  { bytes: [0x1f, 0x8b], advice: 'it is packed with gzip, once more than is unpacked; unpack it first' },
  // Both begin or end with bytes that UTF-16 has too, so that they would be read as other characters.
  { bytes: [0xff, 0xfe, 0x00, 0x00], advice: 'it is text in UTF-32; save it again as “CSV UTF-8”' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], advice: 'it is text in UTF-32; save it again as “CSV UTF-8”' },
];

/** Names a file that cannot be CSV by its first bytes; null for any other. */
export function otherKind(head: Uint8Array): OtherKindFault | null {
  const found = KINDS.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte));
  return found === undefined ? null : new OtherKindFault(found.advice);
}
