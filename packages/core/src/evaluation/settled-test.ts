import type { ConditionValue, Test } from '../model/condition.ts';

/** A test whose parameter has been put in. */
export type SettledTest = Omit<Test, 'value'> & { readonly value: ConditionValue };

/** @throws RangeError if a parameter is still in the place of the value. */
export function settled(test: Test): SettledTest {
  if (typeof test.value === 'object' && 'parameter' in test.value) {
    throw new RangeError(
      `parameter \`${test.value.parameter}\` has no value yet; apply a solicitation first`,
    );
  }
  return { ...test, value: test.value };
}

/** The same for two tests that compare the same fact in the same way with the same value. */
export function keyOfTest({ fact, operator, value }: SettledTest): string {
  return JSON.stringify([fact, operator, value]);
}
