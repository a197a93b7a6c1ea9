import { jest } from '@jest/globals';
import fc from 'fast-check';

// A property that runs out of time would pass with fewer runs than it claims; it fails instead, and has the time that it needs.
const PATIENCE = 120_000;
jest.setTimeout(PATIENCE);
fc.configureGlobal({ markInterruptAsFailure: true });
