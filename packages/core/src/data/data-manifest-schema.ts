const text = { type: 'string', minLength: 1 } as const;
/** Stays within the data directory. */
const place = { type: 'string', pattern: '^(?!.*(^|/)\\.\\.(/|$))[^/\\\\].*$' } as const;

/** JSON Schema of `DataManifest`. */
export const dataManifestSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'files'],
  properties: {
    schema: { const: 'touchstone.data-manifest/1' },
    files: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'part', 'summary', 'address', 'bytes', 'licence', 'origin', 'target'],
        anyOf: [{ required: ['sha256'] }, { required: ['md5'] }],
        properties: {
          name: text,
          part: text,
          summary: text,
          address: { type: 'string', pattern: '^https?://' },
          bytes: { type: 'integer', minimum: 1 },
          sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
          md5: { type: 'string', pattern: '^[0-9a-f]{32}$' },
          licence: text,
          origin: text,
          target: place,
          unpack: place,
          addTo: { const: 'nas-bench-201' },
        },
      },
    },
  },
} as const;
