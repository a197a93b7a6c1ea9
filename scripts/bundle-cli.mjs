// Makes one program of the command line and all that it imports, so that it starts in a third of the time; the licences of what is in it
// stand beside it.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const cli = join(import.meta.dirname, '..', 'packages', 'cli');
const out = join(cli, 'bundle');
rmSync(out, { recursive: true, force: true });
const entry = (name) => join(cli, 'dist', name);
const bundle = await rolldown({
  input: { grantscore: entry('bin.js'), 'score-worker': entry('score-worker.js') },
  // It starts threads from a file of its own.
  external: ['piscina'],
  platform: 'node',
});
const { output } = await bundle.write({ dir: out, format: 'esm', chunkFileNames: '[name]-[hash].js' });
await bundle.close();

const folders = new Set(
  output
    .flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
    .flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id) ?? []),
);
writeFileSync(join(out, 'LICENSES.txt'), [...folders].sort().map(licenceOf).join('\n'));

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENCE', 'LICENCE.md', 'license', 'LICENSE.txt'].find((one) =>
    existsSync(join(folder, one)),
  );
  if (file === undefined) throw new Error(`${name}: no licence file; look it up and add its name here`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
