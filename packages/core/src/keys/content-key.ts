import type { Json } from '@touchstone/contract';
import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** SHA-256 over the canonical JSON of a value, 64 hexadecimal digits. */
export function contentKey(value: Json): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
