// How the page looks: paper and ink, one signal colour, light and dark, on a phone and on paper. Inlined: the file fetches nothing.

export const css = `
:root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1b1a17;--grey:#5d5a53;--soft:#8d8980;--hair:#dcd8cf;--sheet:#f3f0e9;--red:#9b1c1c;--blue:#1f3f77;--amber:#7a4b00;--quote:#fbf0bf;--bar:#e4dfd3;--period:#b9cbe6}
@media(prefers-color-scheme:dark){:root{--paper:#171614;--ink:#ece8df;--grey:#aba69a;--soft:#7d786d;--hair:#3a3732;--sheet:#211f1c;--red:#ff8f85;--blue:#9fc0ff;--amber:#f0b75a;--quote:#4a3f12;--bar:#3b3731;--period:#31486f}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:15px/1.45 Inter,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:1480px;padding:32px 40px 80px}
h1{font-size:26px;line-height:1.2;margin:0 0 4px}h2{font-size:18px;margin:44px 0 12px;scroll-margin-top:12px}
p{margin:0 0 4px}.matter{font-size:18px;margin:0 0 14px}.matter span,.note{color:var(--grey)}
.lead{max-width:75ch}.missed{font-weight:600;color:var(--amber)}
nav{margin:18px 0 0;display:flex;flex-wrap:wrap;gap:4px 18px}
a{color:var(--blue);text-decoration:none}a:hover{text-decoration:underline}
a:focus-visible,.scroll:focus-visible{outline:2px solid var(--blue);outline-offset:2px}
.scroll{overflow-x:auto;padding:2px 2px 6px}
svg text{font:10.5px Inter,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;fill:var(--ink)}
.scroll svg{display:block;width:100%;height:auto;min-width:1000px;max-width:1440px}
svg .lane-name{font-size:11px;font-weight:600}svg .tick{font-size:10px;fill:var(--grey)}svg .tick.strong{fill:var(--ink);font-weight:600}
.lane{stroke:var(--hair)}.grid{stroke:var(--hair);stroke-dasharray:1 4}.grid.strong{stroke-dasharray:none}.axis{stroke:var(--ink);stroke-width:1.2}
.cut{fill:var(--paper)}.cut-line{stroke:var(--ink);fill:none;stroke-width:1.2}
.day{stroke:var(--ink);stroke-width:2.4}.unit{fill:var(--bar);stroke:var(--soft);stroke-width:.8}.period{fill:var(--period)}.about{fill:url(#fade)}
.f0{stop-color:var(--soft);stop-opacity:0}.f1{stop-color:var(--soft);stop-opacity:.75}
.open,.onward{stroke:var(--ink);fill:none;stroke-width:1.4}.flag{fill:var(--ink)}
.unsure .day,.unsure .open{stroke-dasharray:3 2}.unsure .unit,.unsure .period{stroke:var(--soft);stroke-dasharray:3 2}
.mark:hover text,.mark:focus text{text-decoration:underline}.hit{fill:transparent}.no{font-weight:700}
.mark:focus-visible,.counted:focus-visible{outline:none}.mark:focus-visible .hit{stroke:var(--blue);stroke-width:2}
svg .counted text{fill:var(--blue);font-weight:600}
.gap{fill:url(#hatch)}.hatch{stroke:var(--hair);stroke-width:2.4}svg .gap-name{fill:var(--grey);font-size:10px}
.thread{fill:none;stroke:var(--red);stroke-width:1.3}.knot{fill:var(--red)}.tray{fill:none;stroke:var(--hair);stroke-dasharray:4 3}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;margin:10px 0 8px;padding:0;list-style:none;font-size:12px;color:var(--grey)}.legend li{display:flex;align-items:center;gap:6px}
h3{font-size:15px;margin:22px 0 4px;scroll-margin-top:12px}
.overview{width:auto;margin:6px 0 12px;font-size:12.5px}.overview th,.overview td{padding:3px 10px 3px 4px}.overview tbody th{font-weight:400;max-width:300px}.overview td{text-align:right}.overview tbody tr:last-child>*{font-weight:600}
table{border-collapse:collapse;width:100%;border-bottom:1px solid var(--soft)}
caption{text-align:left;color:var(--grey);padding:0 0 6px}
th,td{text-align:left;vertical-align:top;padding:8px 14px 8px 6px;border-top:1px solid var(--hair);overflow-wrap:anywhere}
thead th{overflow-wrap:normal;background:var(--sheet);border-top:1px solid var(--soft);border-bottom:1px solid var(--soft);position:sticky;top:0}
.schedule .more{font-size:12.5px}
.number{font-weight:400;color:var(--grey)}.date{font-weight:600}
tr{scroll-margin-top:48px}tr:target>*{background:var(--quote)}
.notes{margin:3px 0 0;padding:0;list-style:none;font-size:12.5px;color:var(--grey)}.inferred{font-style:italic}.confidence,.status{font-weight:600}.confidence{color:var(--amber)}.contradiction,.contradiction a{color:var(--red)}
ul.plain{margin:0;padding:0;list-style:none}
.source{margin:0 0 8px}.places{font-size:12.5px}
blockquote{margin:1px 0 0;font:15px/1.4 "Source Serif 4","Source Serif Pro",Georgia,"Times New Roman","Liberation Serif",serif}
.hash{font-family:ui-monospace,Consolas,"Liberation Mono",monospace;font-size:12.5px}
@media(max-width:700px){body{padding:20px 16px 60px}h1{font-size:22px}
.schedule,.schedule tbody,.schedule tr,.schedule td,.schedule th{display:block;width:auto}.schedule thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}
.schedule tr{border-top:1px solid var(--soft);padding:10px 0}.schedule td,.schedule tbody th{border:0;padding:2px 0}.schedule .number{float:right}.schedule .parties li{display:inline}.schedule .parties li+li:before{content:" · "}.schedule .parties{color:var(--grey);font-size:13.5px}.schedule .none{display:none}.schedule .more:before{content:attr(data-title) ": ";color:var(--grey)}.schedule .more ul,.schedule .more li{display:inline}.schedule .more li+li:before{content:" · "}
.wide{overflow-x:auto}.wide table{min-width:640px}}
@media print{@page{size:A4 landscape;margin:16mm 15mm 15mm}
:root{color-scheme:light;--paper:#fff;--ink:#000;--grey:#444;--soft:#777;--hair:#ccc;--sheet:#f1efe9;--red:#9b1c1c;--blue:#1f3f77;--amber:#5c3900;--bar:#e8e4da;--period:#b9cbe6}
html{font-size:9.5pt}body{padding:0;max-width:none}nav{display:none}h1{font-size:15pt}.matter{font-size:11pt;margin:0 0 6px}.lead{max-width:none;columns:2;column-gap:12mm;font-size:8.5pt}h2{font-size:12pt;break-after:avoid}
.timeline{break-inside:avoid}.timeline h2{margin:12px 0 4px}.scroll svg{min-width:0;max-width:none;max-height:122mm}.scroll{overflow:visible}.period-drawn{break-inside:avoid}.period-drawn svg{max-height:158mm}h3{font-size:10.5pt;break-after:avoid;margin:10px 0 2px}.overview{font-size:8pt}.legend{font-size:8pt}
th,td{padding:4px 12px 3px 4px;line-height:1.32}thead{display:table-header-group}thead th{position:static}tr,.source{break-inside:avoid}a{color:inherit}.contradiction a{color:var(--red)}blockquote{font-size:9.5pt;line-height:1.28}.source{margin-bottom:4px}.notes,.places,.hash{font-size:8pt}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`
