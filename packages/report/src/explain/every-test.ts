import type { Derivation, TestDerivation } from '@grantscore/core';

/** Every test of a derivation, in the order of its condition. */
export function everyTest(derivation: Derivation): readonly TestDerivation[] {
  switch (derivation.kind) {
    case 'all':
    case 'any':
      return derivation.children.flatMap(everyTest);
    case 'not':
    case 'condition':
      return everyTest(derivation.child);
    case 'test':
      return [derivation];
  }
}
