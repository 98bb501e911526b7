/** A module that plugins are loaded from. */
export interface PluginSource {
  /** As the user would write it: path relative to the working directory, or package name. */
  readonly label: string;
  /** Absolute path of the module. */
  readonly module: string;
}
