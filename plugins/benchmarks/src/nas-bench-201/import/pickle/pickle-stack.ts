import type { PickleMap, PickleValue } from './pickle-value.js';

/** The stack, marks and memo of an unpickling. Methods throw Error where the pickle asks for what is not there. */
export interface PickleStack {
  push(value: PickleValue): void;
  pop(): PickleValue;
  top(): PickleValue;
  mark(): void;
  /** Everything above the last mark, which is removed. */
  popToMark(): PickleValue[];
  remember(place: number): void;
  /** Remembers the top at the next free place. */
  rememberNext(): void;
  recall(place: number): PickleValue;
  list(): PickleValue[];
  map(): PickleMap;
  set(): Set<PickleValue>;
}

export function pickleStack(): PickleStack {
  const values: PickleValue[] = [];
  const marks: number[] = [];
  const memo = new Map<number, PickleValue>();

  function top(): PickleValue {
    if (values.length <= (marks.at(-1) ?? 0)) throw new Error('its stack is empty');
    return values.at(-1)!;
  }

  /** The container on top, of the kind that an opcode fills. */
  function container<T>(kind: string, is: (value: PickleValue) => value is T & PickleValue): T {
    const value = top();
    if (!is(value)) throw new Error(`it fills a ${kind} where there is none`);
    return value;
  }

  return {
    push: (value) => void values.push(value),
    pop() {
      top();
      return values.pop()!;
    },
    top,
    mark: () => void marks.push(values.length),
    popToMark() {
      const mark = marks.pop();
      if (mark === undefined) throw new Error('it has no mark');
      return values.splice(mark);
    },
    remember: (place) => void memo.set(place, top()),
    rememberNext: () => void memo.set(memo.size, top()),
    recall(place) {
      const value = memo.get(place);
      if (value === undefined) throw new Error(`it recalls place ${place}, which is empty`);
      return value;
    },
    list: () => container('list', (value): value is PickleValue[] => Array.isArray(value)),
    map: () => container('dictionary', (value): value is PickleMap => value instanceof Map),
    set: () => container('set', (value): value is Set<PickleValue> => value instanceof Set),
  };
}
