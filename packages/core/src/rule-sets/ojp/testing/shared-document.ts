import { existsSync, readFileSync } from 'node:fs';
import { test } from '@jest/globals';

const folder = new URL('../../../../../../../shared/docs/', import.meta.url);

/** The text of a source document that is kept beside the repository; undefined where it is not there. */
function sharedDocument(name: string): string | undefined {
  const file = new URL(name, folder);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** A test that needs such a document: it is skipped, and its name says so, where there is none. */
export function testWithDocument(name: string, title: string, body: (text: string) => void): void {
  const text = sharedDocument(name);
  if (text === undefined) test.skip(`${title} (skipped: ../shared/docs/${name} is not there)`, () => {});
  else test(title, () => body(text));
}
