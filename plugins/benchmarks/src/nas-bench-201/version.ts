/** The publications of NAS-Bench-201's numbers. They differ, so a query is answered from one of them only. */
export const nasBench201Versions = {
  'v1.1': 'NAS-Bench-201-v1_1-096897 of March 2020: 1 to 3 trainings a cell',
  nats: 'NATS-Bench, topology space, v1_0 of 2020',
  naslib: "NASLib's extract: one training a cell, its seed is not named",
} as const;

export type NasBench201Version = keyof typeof nasBench201Versions;
