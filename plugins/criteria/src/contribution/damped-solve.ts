import { TouchstoneError } from '@touchstone/contract';
import { symmetricEigenvalues } from '../linear-algebra/symmetric-eigenvalues.js';
import { solvePositiveDefinite } from './linear-algebra/solve-positive-definite.js';

/**
 * (H + damping · ρ I)⁻¹ b, where ρ is the largest magnitude of an eigenvalue of H. Above 1 the damped matrix is
 * positive definite whatever H is. Throws `NUMERICS` where it is not, as where H is 0.
 * @param hessian H, size × size, row-major; its symmetric part counts
 */
export function dampedSolve(hessian: ArrayLike<number>, right: ArrayLike<number>, damping: number): Float64Array {
  const size = right.length;
  const symmetric = Float64Array.from(
    hessian,
    (value, index) => (value + hessian[(index % size) * size + Math.floor(index / size)]!) / 2,
  );
  const eigenvalues = symmetricEigenvalues(symmetric, size);
  const [least, most] = [eigenvalues[0]!, eigenvalues.at(-1)!];
  const shift = damping * Math.max(-least, most);
  const damped = symmetric.map((value, index) => value + (index % (size + 1) === 0 ? shift : 0));
  const solution = solvePositiveDefinite(damped, right);
  if (solution) return solution;
  throw new TouchstoneError('NUMERICS', `the loss has no minimum over the alphas: curvatures ${least} to ${most}`, {
    where: 'Hessian over the alphas, damped',
    hint: most === 0 && least === 0 ? 'the alphas have no effect on the loss' : 'raise the option damping above 1',
  });
}
