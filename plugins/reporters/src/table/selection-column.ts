import type { RankingEntry, ReportGroup } from '@touchstone/contract';

type Selection = RankingEntry['selections'][number];

/** What a column's value is computed from. */
export interface SelectionSource {
  readonly group: ReportGroup;
  readonly entry: RankingEntry;
  readonly selection: Selection;
}

export type CellValue = string | number | boolean | null;

/** One column of the table of selections. Values of `integer` columns are safe integers. */
export interface SelectionColumn {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number' | 'boolean';
  /** `entry`: the same for all seeds of a criterion at a checkpoint. */
  readonly per: 'entry' | 'seed';
  value(source: SelectionSource): CellValue;
}
