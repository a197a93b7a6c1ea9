import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { transformSync } from '@swc/core';

const SOURCES = join(import.meta.dirname, '../../../page');

/** What the page's script is without its types. */
function plainScript(): string {
  const source = readFileSync(join(SOURCES, 'page.ts'), 'utf8');
  const { code } = transformSync(source, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022', preserveAllComments: false },
    isModule: false,
    minify: false,
  });
  return code.replaceAll(/^\s*\/\/.*\n/gm, '').replaceAll(/\/\*\*.*?\*\/ ?/gs, '');
}

const FILES = [
  {
    name: 'script',
    constant: 'PAGE_SCRIPT',
    from: 'packages/report/page/page.ts, without its types',
    text: plainScript,
  },
  {
    name: 'style',
    constant: 'PAGE_STYLE',
    from: 'packages/report/page/page.css',
    text: () => readFileSync(join(SOURCES, 'page.css'), 'utf8'),
  },
] as const;

test.each(FILES)(
  'the $name of the page is what it is made from; rewrite it with UPDATE_GOLDEN=1',
  ({ name, constant, from, text }) => {
    const path = join(import.meta.dirname, `${name}.ts`);
    const literal = text().replaceAll(/[\\`]|\$\{/g, '\\$&');
    const expected = `/** Made from ${from}; a test keeps the two alike. */\nexport const ${constant} = \`${literal}\`;\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, expected);
    expect(readFileSync(path, 'utf8')).toBe(expected);
  },
);
