/** A pickle names a global that is not allowed. */
export class RefusedGlobal extends Error {
  readonly global: string;

  constructor(global: string) {
    super(`it asks for ${global}`);
    this.global = global;
  }
}
