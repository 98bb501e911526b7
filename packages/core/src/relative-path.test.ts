import { expect, it } from 'vitest';
import { relativePath } from './relative-path.js';

it.each([
  ['inside', '/home/me/work/.touchstone', '.touchstone', '.touchstone'],
  ['deep inside', '/home/me/work/stores/a', 'stores/a', 'stores/a'],
  ['inside, though its name begins with dots', '/home/me/work/..a/b', '..a/b', '..a/b'],
  ['the directory itself', '/home/me/work', '.', '.'],
  ['the directory itself, with a slash', '/home/me/work/', '.', '.'],
  ['beside', '/home/me/other', '/home/me/other', '../other'],
  ['beside, with the name as a beginning', '/home/me/workshop', '/home/me/workshop', '../workshop'],
  ['above', '/home/me', '/home/me', '..'],
  ['somewhere else', '/tmp/store', '/tmp/store', '../../../tmp/store'],
  ['relative already', 'stores/a', 'stores/a', 'stores/a'],
  ['relative already, outside', '../other', '../other', '../other'],
  ['a package', '@scope/package', '@scope/package', '@scope/package'],
])('%s: %s in /home/me/work', (_, file, here, travelling) => {
  expect(relativePath('/home/me/work', file, 'absolute')).toBe(here);
  expect(relativePath('/home/me/work', file, 'relative')).toBe(travelling);
});
