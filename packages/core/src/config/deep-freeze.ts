/** Freezes an object and all that it holds, and returns it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const content of Object.values(value)) deepFreeze(content);
  return value;
}
