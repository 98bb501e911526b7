import { isArray, setArrayState } from './array.js';
import { batchGlobals } from './globals.js';
import { textOf } from './text-of.js';

const mark = Symbol('mark');

/** Stack and memo of a pickle while it is read. Methods throw Error where it asks for what is not there. */
export class PickleMachine {
  readonly #stack: unknown[] = [];
  readonly #memo = new Map<number, unknown>();

  push(value: unknown): void {
    this.#stack.push(value);
  }

  pop(): unknown {
    if (this.#stack.length === 0) throw new Error('its stack is empty');
    return this.#stack.pop();
  }

  mark(): void {
    this.#stack.push(mark);
  }

  sinceMark(): unknown[] {
    const from = this.#stack.lastIndexOf(mark);
    if (from < 0) throw new Error('it has no mark');
    return this.#stack.splice(from).slice(1);
  }

  /** The last `length` values as a tuple. */
  tuple(length: number): void {
    this.push(Array.from({ length }, () => this.pop()).toReversed());
  }

  append(items: readonly unknown[]): void {
    const list = this.#stack.at(-1);
    if (!Array.isArray(list)) throw new Error('it fills a list where there is none');
    for (const item of items) list.push(item);
  }

  /** @param pairs key, value, key, value … */
  set(pairs: readonly unknown[]): void {
    const map = this.#stack.at(-1);
    if (!(map instanceof Map) || pairs.length % 2 > 0) throw new Error('it fills a dictionary where there is none');
    for (let place = 0; place < pairs.length; place += 2) map.set(textOf(pairs[place]), pairs[place + 1]);
  }

  remember(place: number = this.#memo.size): void {
    this.#memo.set(place, this.#stack.at(-1));
  }

  recall(place: number): void {
    if (!this.#memo.has(place)) throw new Error(`it recalls place ${place}, which is empty`);
    this.push(this.#memo.get(place));
  }

  global(module: unknown, name: unknown): void {
    const call = batchGlobals.get(`${String(module)}.${String(name)}`);
    if (call === undefined) throw new Error(`it asks for ${String(module)}.${String(name)}, which is not allowed`);
    this.push(call);
  }

  reduce(): void {
    const args = this.pop();
    const callee = this.pop();
    if (typeof callee !== 'function' || !Array.isArray(args)) throw new Error('it calls what is no function');
    this.push(callee(args));
  }

  build(): void {
    const state = this.pop();
    const target = this.#stack.at(-1);
    // Of a type the state is the byte order, which bytes do not have.
    if (isArray(target)) setArrayState(target, state);
  }
}
