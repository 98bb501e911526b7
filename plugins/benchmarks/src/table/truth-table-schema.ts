const text = { type: 'string', minLength: 1 } as const;
const count = { type: 'integer', minimum: 1 } as const;
const natural = { type: 'integer', minimum: 0 } as const;
const amount = { type: 'number', minimum: 0 } as const;
const accuracies = { type: 'array', items: { type: ['number', 'null'], minimum: 0, maximum: 100 } } as const;

/** An object with exactly these properties, all required but for those named optional. */
function closed<const P extends Record<string, unknown>>(properties: P, optional: readonly (keyof P)[] = []) {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', additionalProperties: false, required, properties } as const;
}

/** JSON Schema of `TruthTable`. */
export const truthTableSchema = closed({
  schema: { const: 'touchstone.table/1' },
  space: closed({ name: text, options: { type: 'object' } }),
  dataset: closed({
    name: text,
    options: { type: 'object' },
    hash: text,
    image: closed({ channels: count, height: count, width: count }),
    classes: count,
  }),
  protocol: closed({
    epochs: count,
    batchSize: count,
    learningRate: amount,
    momentum: amount,
    weightDecay: amount,
    optimiser: text,
  }),
  seeds: { type: 'array', items: natural, minItems: 1, uniqueItems: true },
  provenance: closed(
    {
      touchstone: text,
      codeHash: text,
      numerics: text,
      node: text,
      platform: text,
      createdAt: text,
      command: text,
      notes: { type: 'array', items: text },
    },
    ['notes'],
  ),
  architectures: {
    type: 'object',
    minProperties: 1,
    additionalProperties: closed(
      { canonical: text, parameters: natural, flops: natural, valid: accuracies, test: accuracies, note: text },
      ['note'],
    ),
  },
});
