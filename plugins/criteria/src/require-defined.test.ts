import { expect, test } from 'vitest';
import { requireDefined } from './require-defined.js';
import { smallSpace } from './zero-cost/fixtures/small-supernet.js';

test('a reason is an error that names the space', () => {
  expect(() => requireDefined(smallSpace(), 'nothing is there')).toThrow(
    expect.objectContaining({
      code: 'PLUGIN',
      message: 'nothing is there',
      where: "space 'micro'",
      hint: 'take another criterion for this space',
    }),
  );
  expect(() => requireDefined(smallSpace(), 'nothing is there', 'look elsewhere')).toThrow(
    expect.objectContaining({ hint: 'look elsewhere' }),
  );
});

test('without a reason there is none', () => {
  expect(() => requireDefined(smallSpace(), undefined)).not.toThrow();
});
