import type { CriterionContext, Need, SupernetView } from '@touchstone/contract';

/** The same context, which notes in `used` the needs behind what is called. */
export function observedContext(context: CriterionContext, used: Set<Need>): CriterionContext {
  const { supernet } = context;
  const noting =
    <Arguments extends unknown[], Result>(need: Need, member: (...values: Arguments) => Result) =>
    (...values: Arguments): Result => {
      used.add(need);
      return member(...values);
    };
  const observed: SupernetView = {
    cells: supernet.cells,
    image: supernet.image,
    imageCount: (split) => supernet.imageCount(split),
    alphas: noting('alphas', supernet.alphas),
    probabilities: noting('alphas', supernet.probabilities),
    history: noting('history', supernet.history),
    evaluate: noting('evaluation', supernet.evaluate),
    gateGradients: noting('gates', supernet.gateGradients),
    run: noting('programs', supernet.run),
    weights: noting('weights', supernet.weights),
    fork: noting('tuning', supernet.fork),
  };
  const { space, step, rng, signal } = context;
  return {
    space,
    step,
    rng,
    signal,
    supernet: observed,
    get oracle() {
      used.add('oracle');
      return context.oracle;
    },
  };
}
