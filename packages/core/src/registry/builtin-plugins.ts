import { benchmarks } from '@touchstone/benchmarks';
import { criteria } from '@touchstone/criteria';
import { datasets } from '@touchstone/datasets';
import { engines } from '@touchstone/engines';
import { executors } from '@touchstone/executors';
import { reporters } from '@touchstone/reporters';
import { searchers } from '@touchstone/searchers';
import { spaces } from '@touchstone/spaces';

/** Everything that comes with Touchstone, with the package that it is in. */
export const builtinPlugins: readonly { readonly packageName: string; readonly plugins: readonly unknown[] }[] = [
  { packageName: '@touchstone/spaces', plugins: spaces },
  { packageName: '@touchstone/datasets', plugins: datasets },
  { packageName: '@touchstone/benchmarks', plugins: benchmarks },
  { packageName: '@touchstone/searchers', plugins: searchers },
  { packageName: '@touchstone/criteria', plugins: criteria },
  { packageName: '@touchstone/engines', plugins: engines },
  { packageName: '@touchstone/executors', plugins: executors },
  { packageName: '@touchstone/reporters', plugins: reporters },
];
