/**
 * Thrown by a {@link ByteSource} whose bytes are there and cannot be had: a damaged or endless archive. The file is refused with it, among
 * what else is wrong; any other error of a source is thrown on.
 */
export class SourceFault extends Error {
  override readonly name = 'SourceFault';
  readonly code: 'file_unreadable' | 'file_too_large';

  /** @param message - What is the matter and what to do, lower case, one line, no final stop. */
  constructor(code: SourceFault['code'], message: string) {
    super(message);
    this.code = code;
  }
}
