import type { LoadEnvironment } from '@touchstone/contract';

/** For datasets and benchmarks that read no file. */
export const toyEnvironment: LoadEnvironment = Object.freeze({ cacheDirectory: '', dataDirectory: '', log: () => {} });
