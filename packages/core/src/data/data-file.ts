/** One file that can be downloaded, as `data/manifest.json` describes it. */
export interface DataFile {
  /** What it belongs to, as users call it: `nas-bench-201`, `cifar10`. */
  readonly name: string;
  /** Which part of that it is, unique within the name. */
  readonly part: string;
  readonly summary: string;
  readonly address: string;
  readonly bytes: number;
  /** At least one of both. */
  readonly sha256?: string;
  readonly md5?: string;
  /** SPDX identifier, or in words. */
  readonly licence: string;
  /** Where it was published: `owner/repository@commit path`, or a page. */
  readonly origin: string;
  /** Where it goes, relative to the data directory. */
  readonly target: string;
  /** A gzipped tar archive, and the folder in it that is unpacked beside the target, which is then removed. */
  readonly unpack?: string;
  /** Read into the table of the benchmark with this name. */
  readonly addTo?: 'nas-bench-201';
}

/** The file `data/manifest.json`. */
export interface DataManifest {
  readonly schema: 'touchstone.data-manifest/1';
  readonly files: readonly DataFile[];
}
