/** How many rows of the logits have their largest value at the image's class; the first of equals counts. */
export function countCorrect(logits: Float32Array, classes: Uint8Array): number {
  const width = logits.length / classes.length;
  let correct = 0;
  for (let row = 0; row < classes.length; row++) {
    let best = 0;
    for (let column = 1; column < width; column++) {
      if (logits[row * width + column]! > logits[row * width + best]!) best = column;
    }
    if (best === classes[row]) correct += 1;
  }
  return correct;
}
