import { expect, test } from 'vitest';
import { numpyPickles } from '../../fixtures/numpy-pickles.js';
import { isArray } from './array.js';
import { readPickle } from './read-pickle.js';

test.each(numpyPickles)('reads what numpy and pickle write: %s', (_, bytes) => {
  const entry = readPickle(bytes, 'file') as Map<string, unknown>;
  expect([...entry.keys()]).toEqual(['data', 'labels', 'mean']);
  expect(entry.get('labels')).toEqual([1, 1000, 120]);
  const data = entry.get('data');
  if (!isArray(data)) throw new Error('no array');
  expect(data).toMatchObject({ type: 'u1', shape: [3, 768] });
  expect([...data.bytes]).toEqual(Array.from({ length: 2304 }, (__, at) => (7 * at) % 251));
  expect(entry.get('mean')).toMatchObject({ type: 'f8', shape: [3] });
});

test.each([
  // pickle.dumps of an object whose __reduce__ is (os.system, ('true',)).
  ['\x80\x02cposix\nsystem\nX\x04\0\0\0true\x85R.', 'it asks for posix.system, which is not allowed'],
  ['\x80\x04\x8c\x05posix\x8c\x06system\x93.', 'it asks for posix.system, which is not allowed'],
  ['\x80\x02cnumpy\nndarray\n)R.', 'it calls a class'],
  ['\x80\x02K\x01)R.', 'it calls what is no function'],
  ['\x80\x02X\xff\0\0\0text.', 'it ends early, at byte 12'],
  ['\x80\x02]', 'it ends early, at byte 3'],
  ['\x80\x02.', 'its stack is empty'],
  ['\x80\x02e.', 'it has no mark'],
  ['\x80\x02(K\x01e.', 'it fills a list where there is none'],
  ['\x80\x02h\x05.', 'it recalls place 5, which is empty'],
  ['BZh9', 'it ends early, at byte 4'],
  ['(lp0\n', 'opcode 0x6c is none of plain data'],
])('refuses %j', (text, reason) => {
  expect(() => readPickle(Buffer.from(text, 'latin1'), 'file')).toThrow(
    expect.objectContaining({ code: 'DATA', message: `the pickle cannot be read: ${reason}`, where: 'file' }),
  );
});

test('a pickle that is cut anywhere is refused', () => {
  const [, bytes] = numpyPickles[2]!;
  for (let end = 0; end < bytes.length; end += 37) {
    expect(() => readPickle(bytes.subarray(0, end), 'file')).toThrow('the pickle cannot be read: it ends early');
  }
});
