import { expect, test } from 'vitest';
import { trainingProtocol } from './training-protocol.js';

test('defaults and options', () => {
  expect(trainingProtocol({}, 5)).toEqual({
    epochs: 5,
    batchSize: 64,
    learningRate: 0.1,
    momentum: 0.9,
    weightDecay: 0.0005,
  });
  expect(trainingProtocol({ batchSize: '128', learningRate: '2.5e-2' }, 1)).toMatchObject({
    batchSize: 128,
    learningRate: 0.025,
  });
});

test('an option that is no positive number', () => {
  expect(() => trainingProtocol({ learningRate: 'high' }, 5)).toThrowError(
    expect.objectContaining({ code: 'USAGE', where: 'command line, --learning-rate' }),
  );
});
