import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';
import { contentKey } from './content-key.js';

describe('canonicalJson', () => {
  it('sorts keys at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }, 'x'], a: -0.5 })).toBe('{"a":-0.5,"b":[{"c":null,"d":1},"x"]}');
  });
});

describe('contentKey', () => {
  it('is SHA-256 of the canonical text', () => {
    // printf '{"a":1}' | sha256sum
    expect(contentKey({ a: 1 })).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862');
  });

  it('does not depend on the order in which keys were set', () => {
    expect(contentKey({ seed: 1, options: { x: 1, y: 2 } })).toBe(contentKey({ options: { y: 2, x: 1 }, seed: 1 }));
  });

  it('changes with any value', () => {
    expect(contentKey({ seed: 1 })).not.toBe(contentKey({ seed: 2 }));
  });
});
