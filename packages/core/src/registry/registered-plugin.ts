import type { CostClass, CriterionFamily, Need, OptionsSchema, PluginKind, Reference } from '@touchstone/contract';

/** What `touchstone list` says of a plugin. */
export interface RegisteredPlugin {
  readonly kind: PluginKind;
  readonly name: string;
  readonly summary: string;
  /** `builtin`, a path relative to the working directory, or a package. */
  readonly from: string;
  /** Hash of its code, 12 hexadecimal digits. */
  readonly version: string;
  readonly reference?: Reference;
  readonly options?: OptionsSchema;
  /** Of criteria. */
  readonly needs?: readonly Need[];
  readonly control?: boolean;
  readonly family?: CriterionFamily;
  readonly costClass?: CostClass;
}
