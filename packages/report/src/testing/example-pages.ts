import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const EXAMPLES = join(import.meta.dirname, '../../../../examples');

/** A page that the command line is held to, byte for byte, by the examples. */
export interface ExamplePage {
  /** Its place below `examples/`. */
  readonly name: string;
  readonly path: string;
  readonly url: string;
}

export function examplePages(): readonly ExamplePage[] {
  return readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[/\\]expected(?:[^/\\]*[/\\](?:.*[/\\])?report|-[^/\\]*)\.html$/.test(name))
    .sort()
    .map((name) => {
      const path = join(EXAMPLES, name);
      return { name, path, url: pathToFileURL(path).href };
    });
}
