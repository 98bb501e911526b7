import { createRequire } from 'node:module';

/** Version of the installed onnxruntime-node. Throws where it is not installed. */
export function onnxruntimeVersion(): string {
  return (createRequire(import.meta.url)('onnxruntime-node/package.json') as { version: string }).version;
}
