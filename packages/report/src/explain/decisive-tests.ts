import type { Derivation, TestDerivation } from '@grantscore/core';

/** The tests that settle an outcome, named conditions followed: the short reason. */
export function decisiveTests(derivation: Derivation): readonly TestDerivation[] {
  switch (derivation.kind) {
    case 'all':
    case 'any':
      return derivation.decisive.flatMap((i) => {
        const child = derivation.children[i];
        return child === undefined ? [] : decisiveTests(child);
      });
    case 'not':
    case 'condition':
      return decisiveTests(derivation.child);
    case 'test':
      return [derivation];
  }
}

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
