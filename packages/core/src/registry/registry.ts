import type { JsonObject, PluginKind, PluginUse } from '@touchstone/contract';
import type { PluginSpec } from '../config/config.js';
import type { PluginReference } from './plugin-reference.js';
import type { PluginTypes } from './plugin-types.js';
import type { RegisteredPlugin } from './registered-plugin.js';

/** A plugin ready for use. */
export interface ChosenPlugin<K extends PluginKind> {
  readonly plugin: PluginTypes[K];
  /** Validated, defaults filled in. */
  readonly options: JsonObject;
  /** For rows and reports. */
  readonly use: PluginUse;
  /** For workers. */
  readonly reference: PluginReference;
  /** Name with the options that differ from the defaults. */
  readonly label: string;
}

export interface Registry {
  /** Of one kind or of all; built-in plugins first. */
  list(kind?: PluginKind): RegisteredPlugin[];
  /** Throws TouchstoneError `CONFIG` with a did-you-mean on an unknown name or option. */
  get<K extends PluginKind>(kind: K, spec: PluginSpec): ChosenPlugin<K>;
}
