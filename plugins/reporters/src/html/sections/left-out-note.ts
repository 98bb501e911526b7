import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { GroupModel } from '../model/group-model.js';

/** Says how many contenders a plot leaves out. */
export function leftOutNote({ leftOut, plotted }: GroupModel): Markup | null {
  if (leftOut === 0) return null;
  const shown = plotted.filter((entry) => !entry.control).length;
  return markup` The best contenders, those that lose most over the search, and the controls are drawn; ${leftOut} of ${shown + leftOut} contenders are in the tables only.`;
}
