export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

/** A straight line from domain to range, not clamped; the middle of the range where the domain is empty. */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const width = domain[1] - domain[0];
  const scale = (value: number) => range[0] + (width === 0 ? 0.5 : (value - domain[0]) / width) * (range[1] - range[0]);
  return Object.assign(scale, { domain, range });
}
