/** JSON Schema of an option that counts images. */
export function countOption(images: number, description: string) {
  return { type: 'integer', minimum: 1, maximum: 1_000_000, default: images, description } as const;
}
