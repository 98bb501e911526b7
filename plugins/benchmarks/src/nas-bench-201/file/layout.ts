/**
 * The file `nas-bench-201.bin`, integers little-endian:
 *
 *     0  magic `TSNB201` and a zero byte
 *     8  version of the format, uint32
 *    12  length of the header in bytes, uint32, a multiple of 4
 *    16  SHA-256 of the header
 *    48  header, JSON padded with spaces: see `Header`
 *        words of the versions, one after the other: uint32 columns of 15,625 cells in the order of
 *        the official index; of each accuracy table its means, its trials and its seeds, then of each
 *        cost table its parameters and its FLOPs
 */
export const layout = { magic: 'TSNB201\0', version: 1, lengthAt: 12, digestAt: 16, headerAt: 48 } as const;
