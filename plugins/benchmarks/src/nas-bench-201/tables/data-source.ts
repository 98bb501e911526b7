/** A file or directory that numbers were taken from. */
export interface DataSource {
  /** Importer that read it. */
  readonly format: string;
  /** Its name, without the directories above it. */
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  /** Of the file; of several files, of the lines `<sha256>  <name>` sorted by name. */
  readonly sha256: string;
  /** SPDX identifier, where known. */
  readonly licence?: string;
  /** Where it was published, as `owner/repository@commit path`, where known. */
  readonly origin?: string;
  readonly notes?: readonly string[];
}
