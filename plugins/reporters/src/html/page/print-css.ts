/** Paper: light, everything open, no controls. */
export const printCss = `
@media print{
@page{size:A4 landscape;margin:12mm}
body{font-size:9.5pt;background:#fff}
header,main,footer{max-width:none;padding:0}
nav,.filter,#theme,.skip,.legend input{display:none!important}
h2{break-before:page;margin-top:0}
#verdict h2,#notes h2{break-before:auto}
h3,h4,summary{break-after:avoid}
tr,.tile,.figure svg{break-inside:avoid}
.scroll{overflow:visible}
table{font-size:6.6pt;width:100%}
th,td{padding:.15rem .25rem}
table.sortable th.criterion{position:static;white-space:normal}
svg.bar{width:64px;height:auto}
svg.chart{max-width:19cm}
details::details-content{content-visibility:visible;display:block;height:auto}
pre{max-height:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
