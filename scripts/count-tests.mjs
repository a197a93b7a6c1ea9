// Prints `N passed, N failed` from the JSON that jest wrote; a run that got as far as no test has failed.
import { readFileSync } from 'node:fs';

let result;
try {
  result = JSON.parse(readFileSync(process.argv[2], 'utf8'));
} catch {
  console.log('no test was run: an earlier check failed\n0 passed, 1 failed');
  process.exit(1);
}
const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
const skipped = result.numPendingTests + result.numTodoTests;
console.log(`${result.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || result.numPassedTests === 0 || !result.success ? 1 : 0;
