export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'end' | 'middle';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * A place for the text of each point, beside, above or below it, where it hides no point and no text
 * placed before nor any obstacle; undefined where there is none. Earlier points choose first.
 */
export function placeLabels(
  points: readonly { readonly x: number; readonly y: number; readonly text: string }[],
  bounds: Box,
  obstacles: readonly Box[] = [],
): (PlacedLabel | undefined)[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  const avoided = [...obstacles];
  return points.map(({ x, y, text }, own) => {
    const length = 6.4 * text.length;
    const choices: PlacedLabel[] = [
      { x: x + 9, y, text, anchor: 'start' },
      { x: x - 9, y, text, anchor: 'end' },
      { x: x + 7, y: y - 12, text, anchor: 'start' },
      { x: x + 7, y: y + 12, text, anchor: 'start' },
      { x: x - 7, y: y - 12, text, anchor: 'end' },
      { x: x - 7, y: y + 12, text, anchor: 'end' },
    ];
    for (const choice of choices) {
      const start = choice.anchor === 'start' ? choice.x : choice.x - length;
      const box = { left: start, right: start + length, top: choice.y - 6, bottom: choice.y + 6 };
      const fits =
        box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
      if (
        !fits ||
        avoided.some((other) => overlaps(box, other)) ||
        taken.some((other, at) => at !== own && overlaps(box, other))
      )
        continue;
      avoided.push(box);
      return choice;
    }
    return undefined;
  });
}

function overlaps(first: Box, second: Box): boolean {
  return (
    first.left < second.right && second.left < first.right && first.top < second.bottom && second.top < first.bottom
  );
}
