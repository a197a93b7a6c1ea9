import { jest } from '@jest/globals';
import fc from 'fast-check';

// A property that runs out of time would pass with fewer runs than it claims; it fails instead, and has so much time that a machine must be
// stuck, and not only slow, for it to run out.
const PATIENCE = 600_000;
jest.setTimeout(PATIENCE);
fc.configureGlobal({ markInterruptAsFailure: true });
