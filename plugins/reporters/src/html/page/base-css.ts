/** Text, layout and controls. */
export const baseCss = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
header,main,footer{max-width:72rem;margin:0 auto;padding:0 1.5rem}
header{display:grid;grid-template-columns:1fr auto;gap:.25rem 1rem;align-items:start;padding-top:2rem}
h1{font-size:1.75rem;line-height:1.2;margin:0;font-weight:680;letter-spacing:-.015em}
h2{font-size:1.4rem;line-height:1.25;margin:3.5rem 0 .75rem;padding-top:1rem;border-top:2px solid var(--ink);font-weight:660;letter-spacing:-.01em}
#verdict h2{margin-top:1.5rem;border-top:0;padding-top:0;font-size:.8125rem;text-transform:uppercase;letter-spacing:.08em;color:var(--muted)}
h3{font-size:1.125rem;margin:2.25rem 0 .5rem;font-weight:650}
h4{font-size:1rem;margin:0 0 .6rem;font-weight:650}
p,ul{margin:.5rem 0;max-width:46rem}
small,.muted,figcaption{color:var(--muted)}
small{font-size:.8em;white-space:nowrap}
a{color:var(--accent);text-underline-offset:.15em}
code,pre{font:0.85em/1.5 ui-monospace,"Cascadia Code",Menlo,Consolas,monospace}
pre{overflow:auto;max-width:100%;max-height:24rem;padding:.75rem 1rem;background:var(--surface);border:1px solid var(--line);border-radius:6px;white-space:pre-wrap}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
[hidden]{display:none!important}
.skip{position:absolute;left:-9999px;top:0;padding:.5rem 1rem;background:var(--surface);color:var(--accent);z-index:9}
.skip:focus{left:1rem;top:.5rem}
.subtitle{grid-column:1/-1;margin:0;color:var(--muted);font-size:.9375rem;max-width:none}
nav{grid-column:1/-1;margin-top:.75rem;border-bottom:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:0;padding:0 0 .6rem;max-width:none;font-size:.9375rem}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
.lead{font-size:1.25rem;line-height:1.5;max-width:52rem;margin:.4rem 0 1rem;text-wrap:pretty}
.context{max-width:52rem;text-wrap:pretty}
.lead.small{font-size:1.0625rem}
.group-verdicts{padding-left:1.1rem;max-width:52rem}
.group-verdicts li{margin:.5rem 0}
.alert{padding:.6rem .9rem;border-left:4px solid var(--bad);background:var(--alert-page);border-radius:0 4px 4px 0;max-width:52rem}
.facts{display:flex;flex-wrap:wrap;gap:.75rem 2.25rem;margin:1.25rem 0 .75rem}
.facts dt,.pairs dt{color:var(--muted);font-size:.8125rem}
.facts dd{margin:0;font-size:1.0625rem;font-weight:600}
.pairs{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:.6rem 1.5rem;margin:.75rem 0}
.pairs dd{margin:0}
button,select,input{font:inherit;color:inherit}
button,select,input[type=search]{background:var(--surface);border:1px solid var(--line);border-radius:6px;padding:.35rem .65rem;min-height:2.25rem}
select,input[type=search]{width:100%}
button{cursor:pointer}
button:hover,select:hover{border-color:var(--muted)}
#theme{font-size:.875rem}
#theme[aria-pressed=true]::before{content:"◐ "}
#theme::before{content:"◑ "}
.filter{display:flex;flex-wrap:wrap;gap:.6rem .9rem;align-items:end;margin:1.5rem 0 0;padding:.85rem 1rem;border:1px solid var(--line);border-radius:8px;background:var(--surface)}
.filter label{display:grid;gap:.15rem;flex:1 1 9rem;max-width:16rem;font-size:.8125rem;color:var(--muted)}
.filter label>*{color:var(--ink);font-size:.9375rem}
.filter label>span{color:var(--muted);font-size:.8125rem}
.filter output{font-size:.875rem;color:var(--muted);margin-left:auto;align-self:center}
details{margin:.75rem 0}
summary{cursor:pointer;color:var(--accent);width:fit-content}
.tag{display:inline-block;font-size:.75rem;line-height:1.35;padding:0 .4em;border:1px solid var(--line);border-radius:4px;color:var(--muted);font-weight:400;white-space:nowrap}
.good,.tag.new{color:var(--good)}
.bad{color:var(--bad)}
.tag.bad,.tag.new{border-color:currentColor}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:2.5rem;color:var(--muted);font-size:.875rem}
@media (max-width:40rem){
header,main,footer{padding-left:1rem;padding-right:1rem}
header{padding-top:1.25rem}
h1{font-size:1.4rem}
h2{margin-top:2.5rem}
.lead{font-size:1.0625rem}
.facts{gap:.6rem 1.5rem}
.filter label{flex-basis:40%}
.filter output{margin-left:0;flex-basis:100%}
}
`;
