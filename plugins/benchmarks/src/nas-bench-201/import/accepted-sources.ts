/** For hints: what can be added. */
export const acceptedSources =
  "Accepted: NATS-Bench's directory NATS-tss-v1_0-*-simple or a file of it, NASGraph's CSVs, nas-bench-201.csv, nb2_test_acc_cf10.p, NASLib's pickles, nas-bench-201.bin.";
