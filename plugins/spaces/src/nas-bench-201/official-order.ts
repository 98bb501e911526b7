import { mersenneTwister } from './mersenne-twister.js';

/**
 * The 15,625 cells in the order of NAS-Bench-201's index, which NATS-Bench kept: place → code, where
 * a code reads the operations as digits in base 5, edge 0→1 first.
 *
 * The authors listed the cells by code and called Python's `random.seed(88)` and `random.shuffle`
 * (`generate_meta_info` in exps/NAS-Bench-201/main.py of D-X-Y/AutoDL-Projects). The same draws are
 * made here, about 2 ms of work. Python draws below n by taking as many high bits as n has and
 * drawing again while the number is n or more.
 */
export function officialOrder(): Uint16Array {
  const draw = mersenneTwister(88);
  const order = Uint16Array.from({ length: 5 ** 6 }, (_, code) => code);
  for (let last = order.length - 1; last > 0; last--) {
    const unused = Math.clz32(last + 1);
    let other = draw() >>> unused;
    while (other > last) other = draw() >>> unused;
    const code = order[last]!;
    order[last] = order[other]!;
    order[other] = code;
  }
  return order;
}
