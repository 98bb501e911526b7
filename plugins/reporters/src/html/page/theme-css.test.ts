import { describe, expect, it } from 'vitest';
import { darkColours, lightColours } from './theme-css.js';

type Triple = [number, number, number];

/** Simulated by the matrices of Machado, Oliveira and Fernandes 2009, severity 1. */
const visions: Record<string, Triple[]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  trichromacy: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
};

describe.each([
  ['light', lightColours],
  ['dark', darkColours],
])('%s colours', (_, colours) => {
  const contenders = Array.from({ length: 8 }, (__, at) => colours[`c${at}`]!);

  it.each(Object.entries(visions))('keep contenders apart under %s', (__, matrix) => {
    const seen = contenders.map((colour) => cieLab(product(matrix, linear(colour))));
    const distances = seen.flatMap((first, at) =>
      seen.slice(0, at).map((second) => Math.hypot(...first.map((value, axis) => value - second[axis]!))),
    );
    expect(Math.min(...distances)).toBeGreaterThan(14);
  });

  it('give lines a contrast of 3 and text one of 4.5', () => {
    for (const colour of [...contenders, colours['control']!]) {
      expect(contrast(colour, colours['page']!), colour).toBeGreaterThan(3);
    }
    for (const name of ['ink', 'muted', 'accent', 'good', 'bad']) {
      expect(contrast(colours[name]!, colours['page']!), name).toBeGreaterThan(4.5);
    }
  });
});

function linear(colour: string): Triple {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as Triple;
}

function product(matrix: Triple[], vector: Triple): Triple {
  return matrix.map((row) => row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2]) as Triple;
}

function cieLab(rgb: Triple): Triple {
  const matrix: Triple[] = [
    [0.4124, 0.3576, 0.1805],
    [0.2126, 0.7152, 0.0722],
    [0.0193, 0.1192, 0.9505],
  ];
  const white = [0.9505, 1, 1.089];
  const clamped = rgb.map((value) => Math.max(0, Math.min(1, value))) as Triple;
  const [x, y, z] = product(matrix, clamped).map((value, at) => {
    const share = value / white[at]!;
    return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116;
  }) as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function contrast(first: string, second: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = linear(colour);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high, low] = [luminance(first), luminance(second)].sort((one, other) => other - one) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
