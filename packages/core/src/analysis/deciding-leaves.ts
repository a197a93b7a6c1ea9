import type { Derivation, TestDerivation } from '../evaluation/evaluation.ts';

/** One leaf as one application has it. */
export interface LeafReading {
  readonly test: TestDerivation;
  /** Whether it alone decides: were its outcome turned to the opposite, that of the whole tree would be turned too. */
  readonly decides: boolean;
}

/**
 * The leaves of a tree in the order written, and which of them alone decide it. A leaf decides where everything beside its way to the root
 * is masked: of each `all` on the way every other child is met, of each `any` every other child is not met. Then its own value passes
 * through unchanged, or turned by each `not`. A leaf that is itself indeterminate decides nothing.
 */
export function decidingLeaves(derivation: Derivation): readonly LeafReading[] {
  return readings(derivation, true);
}

function readings(node: Derivation, open: boolean): readonly LeafReading[] {
  switch (node.kind) {
    case 'all':
    case 'any': {
      const neutral = node.kind === 'all' ? 'met' : 'not_met';
      return node.children.flatMap((child, i) =>
        readings(child, open && node.children.every(({ outcome }, at) => at === i || outcome === neutral)),
      );
    }
    case 'not':
    case 'condition':
      return readings(node.child, open);
    case 'test':
      return [{ test: node, decides: open && node.outcome !== 'indeterminate' }];
    default:
      return node satisfies never;
  }
}
