/** Tables, which scroll in their own boxes. */
export const tableCss = `
.scroll{overflow-x:auto;max-width:100%;overscroll-behavior-x:contain}
.scroll{background:linear-gradient(to left,var(--page) 40%,transparent) right/3.5rem 100% no-repeat local,linear-gradient(to left,var(--shade),transparent) right/1.1rem 100% no-repeat scroll}
table{border-collapse:separate;border-spacing:0;font-size:.9rem;width:max-content;min-width:100%;overflow-wrap:normal}
th,td{padding:.36rem .55rem;text-align:left;vertical-align:middle;border-bottom:1px solid var(--grid);white-space:nowrap}
thead th{border-bottom:1.5px solid var(--ink);font-weight:600;vertical-align:bottom;color:var(--muted);font-size:.8125rem}
tbody tr:hover{background:color-mix(in srgb,var(--accent) 6%,transparent)}
.number{text-align:right}
th.criterion,tbody th{font-weight:500}
table.sortable th.criterion{position:sticky;left:0;background:var(--page);z-index:1}
th.criterion .criterion-name{font-weight:600}
[data-kind=control] .criterion-name{font-weight:500;color:var(--muted)}
.with-bar{display:inline-flex;align-items:center;gap:.6rem}
th button{background:none;border:0;padding:.1rem .1rem;margin:0;min-height:1.6rem;font-weight:600;color:inherit;border-radius:3px}
th button:hover{color:var(--ink);text-decoration:underline}
th button::after{content:"";display:inline-block;width:.7em;margin-left:.15em}
th[aria-sort] button{color:var(--ink)}
th[aria-sort=ascending] button::after{content:"▴"}
th[aria-sort=descending] button::after{content:"▾"}
.star{color:var(--accent)}
.column-legend dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(21rem,100%),1fr));gap:.5rem 2rem;margin:.5rem 0;font-size:.875rem}
.column-legend dt{font-weight:600}
.column-legend dd{margin:0;color:var(--muted)}
.failures .message{white-space:pre-wrap;min-width:18rem;overflow-wrap:anywhere}
@media (max-width:40rem){
th,td{padding:.35rem .5rem}
table.sortable th.criterion{max-width:9.5rem;white-space:normal;overflow-wrap:anywhere}
}
`;
