const shared = {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/packages'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
  // Workspace packages are taken from their sources, so that a test never runs against a stale build.
  moduleNameMapper: {
    '^@grantscore/([^/]+)$': '<rootDir>/packages/$1/src/index.ts',
    '^@grantscore/core/cases$': '<rootDir>/packages/core/src/analysis/cases.ts',
    '^@grantscore/core/check$': '<rootDir>/packages/core/src/analysis/verification/check.ts',
    '^@grantscore/core/diff$': '<rootDir>/packages/core/src/analysis/diff.ts',
    '^@grantscore/core/what-if$': '<rootDir>/packages/core/src/analysis/what-if.ts',
    '^@grantscore/core/interpreter$': '<rootDir>/packages/core/src/evaluation/interpret.ts',
  },
  setupFilesAfterEnv: ['<rootDir>/scripts/jest-setup.mjs'],
  modulePathIgnorePatterns: ['<rootDir>/packages/[^/]+/dist/'],
};
const project = (name) => ({
  ...shared,
  displayName: name,
  testMatch: [`<rootDir>/packages/${name}/src/**/*.test.ts`],
});
export default {
  projects: ['core', 'csv', 'report', 'cli'].map(project),
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/scripts/jest-summary.mjs'],
  coverageProvider: 'v8',
  collectCoverageFrom: ['packages/*/src/**/*.ts'],
  coverageReporters: ['text', 'json-summary'],
};
