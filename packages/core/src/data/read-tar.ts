/** A file in a tar archive; `bytes` shares the archive's memory. */
export interface TarFile {
  /** With slashes, as the archive has it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const block = 512;

/**
 * The regular files of a tar archive (POSIX ustar; names up to 255 bytes); directories and links are left out.
 * Throws Error on what is cut, has a wrong checksum or a name that leads out of the directory it is unpacked in.
 */
export function readTar(archive: Uint8Array): TarFile[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const files: TarFile[] = [];
  for (let at = 0; at + block <= bytes.length;) {
    const header = bytes.subarray(at, at + block);
    // Two empty blocks end an archive.
    if (header.every((byte) => byte === 0)) return files;
    if (octal(header, 148, 8) !== checksum(header)) throw new Error(`a header at byte ${at} has a wrong checksum`);
    const prefix = text(header, 257, 5) === 'ustar' ? text(header, 345, 155) : '';
    const name = prefix === '' ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`;
    const size = octal(header, 124, 12);
    const start = at + block;
    if (start + size > bytes.length) throw new Error('it is cut off');
    const kind = text(header, 156, 1);
    if (kind === '' || kind === '0') {
      if (name.startsWith('/') || name.split('/').includes('..')) throw new Error(`the name ${name} leads elsewhere`);
      files.push({ name, bytes: bytes.subarray(start, start + size) });
    }
    at = start + Math.ceil(size / block) * block;
  }
  throw new Error('it is cut off');
}

function text(header: Buffer, at: number, length: number): string {
  const field = header.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}

function octal(header: Buffer, at: number, length: number): number {
  return Number.parseInt(text(header, at, length).trim() || '0', 8);
}

/** The sum of all bytes, those of the checksum itself taken as spaces. */
function checksum(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}
