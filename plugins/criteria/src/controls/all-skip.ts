import { defineCriterion } from '@touchstone/contract';
import type { Operation, SearchSpace } from '@touchstone/contract';
import { requireDefined } from '../require-defined.js';
import { favour } from './favour.js';

export const allSkip = defineCriterion({
  name: 'all-skip',
  summary: 'The identity on every edge: where degeneration ends',
  control: true,
  family: 'control',
  costClass: 'free',
  needs: [],
  undefinedIn: withoutIdentity,
  score: ({ space }) => {
    requireDefined(space, withoutIdentity(space));
    return favour(space, (operation) => (isIdentity(operation) ? 1 : 0));
  },
});

function isIdentity({ layers }: Operation): boolean {
  return layers.length === 0;
}

function withoutIdentity({ operations }: SearchSpace): string | undefined {
  return operations.some(isIdentity) ? undefined : 'no operation is the identity';
}
