/** How a criterion looks, the same in every drawing of a page. */
export interface CriterionStyle {
  readonly index: number;
  readonly name: string;
  readonly control: boolean;
  /** Classes for its colour (controls: grey and dashed) and for being switched off by a legend. */
  readonly className: string;
  readonly shape: number;
}
