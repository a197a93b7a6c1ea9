import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { madeUpRules } from './made-up-rules.ts';

/** Two applications that every rule of {@link madeUpRules} can read. */
export const TWO_APPLICATIONS = 'application_id,applicant_name,policy.noKnock\nA,Alder,yes\nB,Birch,no\n';

/** A folder of a test's own, with `rules.yaml` and `good.csv` in it. */
export interface Scratch {
  readonly folder: string;
  readonly at: (name: string) => string;
  /** Writes a file, and the folders on the way. Returns its path. */
  readonly put: (name: string, text: string | Uint8Array) => string;
  readonly rules: readonly string[];
  readonly remove: () => void;
}

export function scratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'grantscore-cli-'));
  const at = (name: string) => join(folder, name);
  const put = (name: string, text: string | Uint8Array) => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
    return at(name);
  };
  put('good.csv', TWO_APPLICATIONS);
  return {
    folder,
    at,
    put,
    rules: ['--rule-set', put('rules.yaml', madeUpRules())],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
