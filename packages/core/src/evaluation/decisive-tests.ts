import type { Derivation, TestDerivation } from './evaluation.ts';

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
