/** What the user wrote for one side of `compare`. */
export type Side =
  | { readonly criterion: string; readonly file?: undefined }
  | { readonly file: string; /** All if absent. */ readonly criterion: string | undefined };

/** `a.json` and `a.json:strength` are reports; anything else is a criterion. */
export function parseSide(text: string): Side {
  const match = /^(.+?\.json)(?::(.+))?$/i.exec(text);
  return match === null ? { criterion: text } : { file: match[1]!, criterion: match[2] };
}
