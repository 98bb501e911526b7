import path from 'node:path';

/**
 * A path as one writes it in the directory `cwd`: relative to it, `.` for the directory itself. What is no
 * absolute path stays as it is: a package's name, a path that somebody wrote relative to `cwd`.
 * @param outside what becomes of a path that is not in `cwd`: `absolute` for who sits at this machine;
 *   `relative`, as `../other`, for what travels, where paths of this machine tell nothing
 */
export function relativePath(cwd: string, file: string, outside: 'absolute' | 'relative'): string {
  if (!path.isAbsolute(file)) return file;
  const relative = path.relative(cwd, file) || '.';
  // On another drive of Windows there is no relative path.
  const isOutside = relative.split(path.sep)[0] === '..' || path.isAbsolute(relative);
  return isOutside && outside === 'absolute' ? file : relative;
}
