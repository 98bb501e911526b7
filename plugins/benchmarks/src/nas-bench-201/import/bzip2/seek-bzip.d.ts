declare module 'seek-bzip' {
  /** Throws an Error with a number `errorCode` on what is no bzip2 file or damaged. */
  function decode(input: Uint8Array, output: undefined, severalStreams: boolean): Buffer;
  const bzip: { readonly decode: typeof decode };
  export default bzip;
}
