/**
 * The cache file, integers little-endian:
 *
 *     0  magic `TSIMAGES`
 *     8  version, uint32
 *    12  SHA-256 of all that follows
 *    44  length of the header in bytes, uint32
 *    48  header: the archive without its pixels, as JSON
 *        pixels
 */
export const archiveLayout = { magic: 'TSIMAGES', version: 1, digestAt: 12, contentAt: 44, headerAt: 48 } as const;
