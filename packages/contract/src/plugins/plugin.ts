import type { FromSchema, JSONSchema } from 'json-schema-to-ts';

/** JSON Schema of a plugin's options; every property should have a `default` and a `description`. */
export interface OptionsSchema {
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly properties: Readonly<Record<string, Exclude<JSONSchema, boolean>>>;
  readonly required?: readonly string[];
}

/** Schema of a plugin without options. */
export interface NoOptions extends OptionsSchema {
  readonly properties: Readonly<Record<never, never>>;
}

/** Type of the validated options, defaults filled in. */
export type OptionsOf<S extends OptionsSchema> = {
  readonly [Name in keyof S['properties']]: OptionValue<S['properties'][Name]>;
};

type OptionValue<Property> = Property extends JSONSchema ? FromSchema<Property> : never;

export interface Reference {
  /** Author, year and title. */
  readonly title: string;
  readonly url?: string;
  /** Section or equation that the code follows. */
  readonly where?: string;
}

export type PluginKind =
  | 'space'
  | 'dataset'
  | 'benchmark'
  | 'searcher'
  | 'criterion'
  | 'engine'
  | 'executor'
  | 'reporter';

/** What every plugin says of itself. */
export interface PluginBase<K extends PluginKind, S extends OptionsSchema> {
  readonly kind: K;
  /** Lower-case words with hyphens, unique within the kind. */
  readonly name: string;
  /** One line for `touchstone list`. */
  readonly summary: string;
  readonly reference?: Reference;
  readonly options?: S;
}

/** What is passed to a `define…` function: the plugin without its kind, which the function adds. */
export type Definition<P extends { readonly kind: PluginKind }> = Omit<P, 'kind'>;
