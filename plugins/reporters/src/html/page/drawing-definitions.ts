import { markup } from '../markup/markup.js';

/** What drawings refer to: hatching and the head of an arrow. */
export const drawingDefinitions = markup`<svg width="0" height="0" aria-hidden="true" focusable="false" class="definitions"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch-line" d="M0,0V6" stroke-width="2"/></pattern><marker id="arrow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse" markerUnits="userSpaceOnUse"><path class="arrow-head" d="M0,0.5L8,4L0,7.5z"/></marker></defs></svg>`;
