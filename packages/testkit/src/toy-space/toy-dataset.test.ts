import { expect, test } from 'vitest';
import { testDataset } from '../dataset/test-dataset.js';
import { toyDataset } from './toy-dataset.js';
import { toyEnvironment } from './toy-environment.js';

testDataset(toyDataset);

test('the class is the sign of the sum, and both are equally frequent', async () => {
  const dataset = await toyDataset.load({ images: 64 }, toyEnvironment);
  const { images, labels, count } = dataset.examples('train');
  expect(count).toBe(192);
  for (let index = 0; index < count; index++) {
    const sum = images.subarray(9 * index, 9 * index + 9).reduce((total, value) => total + value, 0);
    expect(Math.sign(sum)).toBe(labels[index] === 1 ? 1 : -1);
    expect(labels[index]).toBe(index % 2);
  }
});
