/**
 * Fleiss' kappa, agreement beyond chance: 1 is unanimous, 0 is chance (Fleiss 1971, "Measuring nominal
 * scale agreement among many raters"). `counts` is subjects × categories, how many raters chose each;
 * chance is estimated from the category shares over all subjects. With one subject that makes kappa
 * −1 / (raters − 1) for every outcome that is not unanimous: give it several subjects.
 * Unanimity in one and the same category counts as 1. Null with no subject or fewer than two raters.
 * Throws RangeError on negative or fractional counts, or where subjects differ in raters or categories.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): number | null {
  const raters = counts[0]?.reduce((sum, count) => sum + count, 0) ?? 0;
  for (const [subject, row] of counts.entries()) requireSubject(row, subject, raters, counts[0]!.length);
  if (raters < 2) return null;
  const ratings = raters * counts.length;
  const squares = counts.flat().reduce((sum, count) => sum + count * count, 0);
  const totals = counts[0]!.map((_, category) => counts.reduce((sum, row) => sum + row[category]!, 0));
  if (totals.includes(ratings)) return 1;
  const agreement = (squares - ratings) / (ratings * (raters - 1));
  const chance = totals.reduce((sum, total) => sum + (total / ratings) ** 2, 0);
  return (agreement - chance) / (1 - chance);
}

function requireSubject(row: readonly number[], subject: number, raters: number, categories: number): void {
  if (row.length !== categories) {
    throw new RangeError(`fleissKappa: subject ${subject} has ${row.length} categories, the first has ${categories}`);
  }
  const wrong = row.find((count) => !Number.isInteger(count) || count < 0);
  if (wrong !== undefined) throw new RangeError(`fleissKappa: subject ${subject} has a count of ${wrong}`);
  const sum = row.reduce((total, count) => total + count, 0);
  if (sum !== raters) {
    throw new RangeError(`fleissKappa: subject ${subject} has ${sum} raters, the first has ${raters}`);
  }
}
