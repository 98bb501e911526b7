import type { JsonObject, PluginKind } from '@touchstone/contract';

/** All of a plugin that crosses to a worker: where to load it, its validated options, the expected version. */
export interface PluginReference {
  readonly kind: PluginKind;
  readonly name: string;
  /** `builtin` or the absolute path of a module. */
  readonly module: string;
  readonly options: JsonObject;
  readonly version: string;
}
