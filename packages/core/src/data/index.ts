export type { VersionSummary } from '@touchstone/benchmarks';
export { dataDirectory } from '../store/data-directory.js';
export { addData, type AddedData } from './add-data.js';
export type * from './data-run.js';
export { downloadData } from './download-data.js';
export { listData, type ListedData } from './list-data.js';
