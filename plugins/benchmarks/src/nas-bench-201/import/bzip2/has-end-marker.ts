/** Ends every bzip2 stream, before the checksum of 32 bits and padding to a whole byte. */
const marker = 0x1772_4538_5090n;

/**
 * Whether a bzip2 file ends as it should. seek-bzip takes a file that was cut where a block ends, or within
 * the final checksum, for a whole one.
 */
export function hasEndMarker(bytes: Uint8Array): boolean {
  let end = 0n;
  for (const byte of bytes.subarray(-11)) end = (end << 8n) | BigInt(byte);
  for (let padding = 0n; padding < 8n; padding++) {
    if (BigInt.asUintN(48, end >> (32n + padding)) === marker) return true;
  }
  return false;
}
