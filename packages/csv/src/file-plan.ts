import type { FileForm, FormPlan } from './file-form.ts';
import type { InputKind } from './file-reading.ts';
import type { Mapping } from './mapping/mapping.ts';

/** What is particular to one kind of file. */
export interface FilePlan<Value> extends FormPlan<Value> {
  readonly kind: InputKind;
  /** How somebody else's columns are read as those of the plan; as they stand where there is none. */
  readonly mapping?: Mapping;
  /** Another form that such a file may have, and whether a header with these names has it. */
  readonly otherForm?: {
    readonly form: FileForm;
    readonly isOf: (names: readonly string[]) => boolean;
  };
}
