/**
 * Logarithm of the gamma function for x > 0: Lanczos' approximation with g = 7 and nine terms
 * (Lanczos 1964; coefficients of Godfrey 2001), relative error about 1e-15. Throws RangeError otherwise.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma: ${x} is not positive`);
  // Below one half the approximation loses digits.
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  const shifted = x - 1;
  const series = COEFFICIENTS.reduce((sum, coefficient, index) => sum + coefficient / (shifted + index + 1), FIRST);
  const base = shifted + 7.5;
  return (shifted + 0.5) * Math.log(base) - base + Math.log(Math.sqrt(2 * Math.PI) * series);
}

const FIRST = 0.9999999999998099;
const COEFFICIENTS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];
