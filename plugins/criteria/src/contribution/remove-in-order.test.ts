import { createRng } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import { allOrders } from './fixtures/all-orders.js';
import { exactShapley } from './fixtures/exact-shapley.js';
import { meanAndDeviation } from './mean-and-deviation.js';
import { removeInOrder } from './remove-in-order.js';

type Value = (coalition: number) => number;

/** The game without some players, whose value is known for every coalition. */
const worthOf = (count: number, value: Value) => async (removed: ReadonlySet<number>) => ({
  value: value([...removed].reduce((rest, player) => rest - 2 ** player, 2 ** count - 1)),
  spent: false,
});

async function overAllOrders(count: number, value: Value): Promise<number[]> {
  const players = Array.from({ length: count }, (_, player) => player);
  const samples = [];
  for (const order of allOrders(players)) samples.push(await removeInOrder(count, order, worthOf(count, value)));
  return [...meanAndDeviation(samples).mean];
}

function randomGame(count: number, seed: string): Value {
  const rng = createRng(seed);
  const values = Array.from({ length: 2 ** count }, () => rng.normal());
  return (coalition) => values[coalition]!;
}

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 10));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the mean over all orders is the Shapley value', () => {
  test.each([1, 2, 3, 4, 5])('of a random game of %i', async (count) => {
    const game = randomGame(count, `game ${count}`);
    const exact = exactShapley(count, game);
    expect(await overAllOrders(count, game)).toEqual(close(exact));
    expect(sum(exact)).toBeCloseTo(game(2 ** count - 1) - game(0), 10);
  });

  test('of gloves, as published: one left and two right ones give ⅔, ⅙, ⅙', async () => {
    const pairs: Value = (coalition) => (coalition % 2 === 1 && coalition > 1 ? 1 : 0);
    expect(exactShapley(3, pairs)).toEqual(close([2 / 3, 1 / 6, 1 / 6]));
    expect(await overAllOrders(3, pairs)).toEqual(close([2 / 3, 1 / 6, 1 / 6]));
  });

  test('a null player has 0 and changes nobody else, equals have equal values', async () => {
    const game = randomGame(4, 'game');
    const bits = (coalition: number) => coalition.toString(2).replaceAll('0', '').length;
    const withNull = await overAllOrders(5, (coalition) => game(coalition % 16));
    expect(withNull).toEqual(close([...exactShapley(4, game), 0]));
    const [first, ...others] = await overAllOrders(4, (coalition) => Math.sqrt(bits(coalition)));
    expect(others).toEqual(close([first!, first!, first!]));
  });
});

test('of an additive game, every order gives what the removal of one player alone does', async () => {
  const gains = [3, -1, 0.5, 2];
  const additive: Value = (coalition) => sum(gains.filter((_, player) => (coalition >> player) % 2 === 1));
  for (const order of allOrders([0, 1, 2, 3])) {
    expect([...(await removeInOrder(4, order, worthOf(4, additive)))]).toEqual(close(gains));
  }
});

test('ends where the game is spent: that player still counts, those after it are not tried', async () => {
  const tried: number[] = [];
  const worth = async (removed: ReadonlySet<number>) => {
    tried.push(removed.size);
    const value = 10 - removed.size ** 2;
    return { value, spent: value < 5 };
  };
  expect([...(await removeInOrder(5, [4, 0, 2, 1, 3], worth))]).toEqual([3, 0, 5, 0, 1]);
  expect(tried).toEqual([0, 1, 2, 3]);
});

test('who is not in the order has 0', async () => {
  expect([
    ...(await removeInOrder(
      3,
      [1],
      worthOf(3, (coalition) => coalition),
    )),
  ]).toEqual([0, 2, 0]);
});
