// Packs each package as it would be published and checks that others can import it: publint and arethetypeswrong.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);
const tarballs = mkdtempSync(join(tmpdir(), 'grantscore-pack-'));

function run(command, args, cwd = root) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return;
  console.error(`${command} ${args.join(' ')}\n${stdout ?? ''}${stderr ?? ''}${error ?? ''}`);
  process.exitCode = 1;
}

try {
  for (const name of readdirSync(join(root, 'packages'))) {
    run(bin('pnpm'), ['pack', '--pack-destination', tarballs], join(root, 'packages', name));
  }
  for (const tarball of readdirSync(tarballs)) {
    const path = join(tarballs, tarball);
    run(bin('publint'), [path, '--strict']);
    // The command line is a program, not a library: it has no types to check.
    if (!/^grantscore-\d/.test(tarball)) run(bin('attw'), ['--profile', 'esm-only', path]);
  }
} finally {
  rmSync(tarballs, { recursive: true, force: true });
}
