import { COLOURS } from '../model/criterion-styles.js';

const contenders = Array.from({ length: COLOURS }, (_, at) => `.c${at}{--k:var(--c${at})}`).join('');

/** Drawings. `--k` is the colour of a criterion. */
export const figureCss = `
.figure{margin:2rem 0;min-width:0;break-inside:avoid}
figcaption{font-size:.875rem;margin-top:.6rem;max-width:52rem}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(32rem,100%),1fr));gap:0 2.5rem}
.aside{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(32rem,100%),1fr));column-gap:2.5rem;align-items:center}
.aside>h3{grid-column:1/-1}
svg.chart{display:block;width:100%;height:auto;max-width:46rem;overflow:visible}
svg text{font-size:12px;fill:var(--ink);font-variant-numeric:tabular-nums}
svg.bar,svg.swatch{vertical-align:-.15em;flex:none}
${contenders}
.control{--k:var(--control)}
.toggles.main{display:grid;grid-template-columns:minmax(0,1fr) minmax(12rem,auto);column-gap:2rem}
.toggles.main>*{grid-column:1}
.toggles.main>h4{grid-column:1/-1}
.toggles.main>.legend{grid-column:2;grid-row:2}
.toggles.main>figcaption{grid-column:1/-1}
.legend{border:0;margin:0;padding:0;display:grid;align-content:start;gap:.1rem;font-size:.875rem;min-width:0}
.legend legend{padding:0;color:var(--muted);font-size:.8125rem}
.legend label{display:flex;gap:.4rem;align-items:center;min-height:1.6rem;cursor:pointer}
.legend input{margin:0;accent-color:var(--accent);width:1rem;height:1rem;flex:none}
.grid{stroke:var(--grid);fill:none}
.axis{stroke:var(--muted);fill:none}
.axis.dashed{stroke-dasharray:2 4;stroke:var(--line)}
svg .tick,svg .axis-label{fill:var(--muted);font-size:11.5px}
svg .muted{fill:var(--muted)}
.reference{stroke:var(--muted);stroke-dasharray:3 3;fill:none}
svg .reference-label{fill:var(--muted);font-size:11px}
.line{fill:none;stroke:var(--k);stroke-width:2;stroke-linejoin:round}
.line.control{stroke-width:1.5}
.d0.line,.d0.stem{stroke-dasharray:6 3}.d1.line{stroke-dasharray:2 3}.d2.line{stroke-dasharray:8 3 2 3}.d3.line{stroke-dasharray:3 2}
.band{fill:var(--k);fill-opacity:.11;stroke:none}
.leader{fill:none;stroke:var(--k);stroke-opacity:.45;stroke-width:1}
svg .name{fill:var(--k);font-weight:600;font-size:11.5px}
svg .name.control,svg .name.reference-name{font-weight:400;fill:var(--muted)}
.reference-name{--k:var(--muted)}
.mark{fill:var(--k);stroke:var(--page);stroke-width:1}
.mark.hollow{fill:var(--page);stroke:var(--k);stroke-width:1.5}
.dot{fill:var(--k,var(--ink));fill-opacity:.72}
.interval{stroke:var(--k,var(--ink));stroke-width:2.5;stroke-opacity:.75;fill:none}
.interval.thin{stroke-width:1.25}
.mean{stroke:var(--ink);stroke-width:2;fill:none}
.arrow{fill:var(--k,var(--ink))}
svg .outside{fill:var(--muted);font-size:11px}
svg .row-label.control{fill:var(--muted)}
.stem{fill:none;stroke:var(--k);stroke-width:1.25}
.clique{stroke:var(--ink);stroke-width:4.5;fill:none}
.clique.thin{stroke-width:1.5}
.front{fill:none;stroke:var(--muted);stroke-width:1.25;stroke-dasharray:5 3}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));gap:1.5rem 1.5rem;align-items:start}
.tiles.three{grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr))}
.tile{display:flex;flex-direction:column}
.tile{min-width:0}
.tile.truth{outline:1.5px solid var(--line);outline-offset:.5rem;border-radius:2px}
.tile-title .muted{white-space:nowrap}
.tile-title{margin:0 0 .3rem;font-size:.875rem;line-height:1.35;min-height:2.7em}
.three .tile-title .muted{white-space:nowrap}
.tile-title{min-height:0}
.heat{fill:var(--heat)}
svg .heat-text{font-size:10.5px}
svg .heat-text.strong{fill:var(--heat-ink)}
.hatch{fill:url(#hatch)}
.hatch-line{stroke:var(--muted);stroke-opacity:.55}
.chosen{fill:none;stroke:var(--ink);stroke-width:1.75}
.edge{fill:none;stroke:var(--ink);stroke-width:1.5}
.edge.skip{stroke-dasharray:4 3}
.arrow-head{fill:var(--ink)}
.node{fill:var(--surface);stroke:var(--ink);stroke-width:1.5}
svg .node-label{font-size:10.5px}
svg .edge-label{font-size:11px}
.edge-ground{fill:var(--page)}
.architecture{overflow-wrap:anywhere}
.tile details{margin:.2rem 0;font-size:.8125rem}
.seed-lines path{fill:none;stroke:var(--control);stroke-opacity:.45}
.mean-line{fill:none;stroke:var(--c0);stroke-width:2.5}
@media (max-width:52rem){
.toggles.main{display:block}
.legend{grid-template-columns:repeat(auto-fill,minmax(min(9.5rem,100%),1fr));margin-top:.5rem}
}
@media (max-width:40rem){
svg.chart:not(.wide){max-width:100%}
svg.chart.wide{width:30rem;max-width:none}
.toggles svg.chart text{font-size:19px}
.toggles svg.chart .names{display:none}
.crop{overflow:hidden}
.crop svg.chart:not(.wide){width:131%;max-width:none}
}
`;
