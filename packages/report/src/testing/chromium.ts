import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const isThere = existsSync(CHROMIUM);
if (!isThere && process.env['CI'] === 'true')
  throw new Error(`${CHROMIUM} is not there; .ci/run installs it`);

/**
 * A group of tests in a real browser, skipped where none is installed.
 * @param tests - Given what returns the browser while a test runs.
 */
export function inChromium(title: string, tests: (browser: () => Browser) => void): void {
  const described = isThere ? describe : describe.skip;
  described(title, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
    });
    tests(() => browser);
  });
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
