// Makes one program of the command line and all that it imports, so that it starts in a third of the time; the licences of what is in it
// stand beside it.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';

const cli = join(import.meta.dirname, '..', 'packages', 'cli');
const out = join(cli, 'bundle');

/** What is loaded first and most often. Of what several parts need, the first of them has it, and the others load that one. */
const FIRST = ['bin', 'run', 'score', 'explained-run', 'rule-files'];

rmSync(out, { recursive: true, force: true });
const entry = (name) => join(cli, 'dist', name);
const bundle = await rolldown({
  input: { grantscore: entry('bin.js'), 'score-worker': entry('score-worker.js') },
  // It starts threads from a file of its own.
  external: ['piscina'],
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  plugins: [withoutPrograms()],
});
const parts = partsOf(await bundle.generate({ format: 'esm' }));
const { output } = await bundle.write({
  dir: out,
  format: 'esm',
  chunkFileNames: '[name]-[hash].js',
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ debugName: 'parts', name: (id) => parts.get(id) ?? null }],
  },
});
await bundle.close();

/**
 * Left to itself, the bundler makes a file of whatever the same commands have in common: ninety of them, each of which Node has to find, read
 * and link. Here there is one for each thing that is loaded at its own time, a command or what only some of its runs need.
 * @returns The part of each module, by its id.
 */
function partsOf({ output }) {
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const neededBy = (chunk, seen = new Set()) => {
    if (chunk === undefined || seen.has(chunk)) return seen;
    seen.add(chunk);
    for (const name of chunk.imports) neededBy(chunks.get(name), seen);
    return seen;
  };
  const entries = output
    .filter(({ isEntry, isDynamicEntry }) => isEntry || isDynamicEntry)
    .map((chunk) => ({ chunk, name: basename(chunk.facadeModuleId, '.js') }));
  const rank = ({ name }) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const parts = new Map();
  for (const { chunk, name } of entries.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1)))
    for (const { moduleIds } of neededBy(chunk))
      for (const id of moduleIds) if (!parts.has(id)) parts.set(id, name);
  // What starts the program stands alone, so that no part that needs its modules starts it again.
  for (const { chunk } of entries) if (chunk.isEntry) parts.delete(chunk.facadeModuleId);
  return parts;
}

/**
 * Commander can hand a command to a program of its own. None of ours is one, and Node's module for starting programs takes as long to load as all of
 * commander.
 */
function withoutPrograms() {
  const none = '\0no-programs';
  return {
    name: 'without-programs',
    resolveId: (id, importer = '') =>
      id === 'node:child_process' && importer.includes('/commander/') ? none : null,
    load: (id) => (id === none ? 'export {};' : null),
  };
}

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
