import { expect, test } from '@jest/globals';

const loaded = await import('./index.ts');

// Were the tests run as CommonJS, they would not run what is shipped.
test('the tests run as the modules that are shipped: await stands at the top of this file', () => {
  expect(typeof loaded.parseRuleSet).toBe('function');
});

test('there is no `require`', () => {
  expect(typeof require).toBe('undefined');
});
