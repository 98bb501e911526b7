/** The file in the data directory that holds all versions. */
export const dataFileName = 'nas-bench-201.bin';
