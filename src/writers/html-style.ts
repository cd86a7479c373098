/**
 * The look of the page. Kinds of words differ by the line under them as well as by colour; light and dark follow the
 * reader's setting; pointing at a card lights its words without any script.
 */
const base = `
:root{color-scheme:light dark;--paper:#fbfaf6;--card:#ffffff;--ink:#1c1f21;--soft:#565c60;--line:#d9d6cc;--water:#0b5c66;--evidence:#eef3ef;--lit:#ffe9a8;
--actor:#7a3c00;--place:#1f5c2e;--time:#5b3a8c;--count:#8a1c40;--weapon:#44505a;--bad:#9c1c1c;--warn:#7a4b00;--ok:#1f5c2e}
@media screen and (prefers-color-scheme:dark){:root{--paper:#14181b;--card:#1c2226;--ink:#e8e5dd;--soft:#a5adb2;--line:#39424a;--water:#7cc7d0;--evidence:#1e2a2b;--lit:#5a4a12;
--actor:#f0b37a;--place:#8fd19e;--time:#c6aef0;--count:#f29ab4;--weapon:#b6c2cc;--bad:#ff9a90;--warn:#f0c069;--ok:#8fd19e}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:1}
header,main,footer{max-width:76rem;margin:0 auto;padding:1.5rem 1rem}
a{color:var(--water)}a:focus-visible,summary:focus-visible{outline:2px solid var(--water);outline-offset:2px}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 .5rem}
h2{font:600 1.55rem/1.25 Georgia,"Noto Serif",serif;margin:0 0 .4rem;text-wrap:balance}
h3{font-size:.85rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);margin:2rem 0 .6rem}
h4{font-size:.95rem;line-height:1.35;margin:0 0 .35rem;font-weight:600}
p{margin:0 0 .5rem}header p{max-width:44rem}code{font:.85em ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace}.hash{color:var(--soft)}
.facts,.counts{color:var(--soft);font-size:.875rem;margin:0 0 .25rem}.counts{color:var(--ink)}
nav ol{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(22rem,100%),1fr));gap:0 2rem}nav li{padding:.35rem 0;border-top:1px solid var(--line)}nav li span{color:var(--soft);font-size:.875rem;display:block}
.legend{font-size:.875rem;color:var(--soft);line-height:1.9}.legend .evidence{padding:.1rem .25rem}
article{border-top:3px solid var(--water);padding-top:1.25rem;margin:0 0 4rem}
.row{display:grid;grid-template-columns:minmax(0,38rem) minmax(0,1fr);gap:0 2rem;align-items:start;margin:0 0 1rem}
.words{position:sticky;top:.75rem;display:grid;grid-template-columns:2.5rem minmax(0,1fr)}
.words p{font:1.0625rem/1.65 Georgia,"Noto Serif",serif;white-space:pre-wrap;margin:0}
.line{color:var(--soft);font-size:.75rem;line-height:1.75rem;font-variant-numeric:tabular-nums;user-select:none}
.words .b-title,.words .b-heading{font-weight:700}.words .b-furniture{color:var(--soft);font-style:italic}.tag{font:.75rem system-ui,sans-serif;border:1px solid var(--line);border-radius:.2rem;padding:0 .3rem;font-style:normal}
.words .b-item{padding-left:1rem}.words .b-byline,.words .b-dateline,.words .b-reference{color:var(--soft)}
.evidence{background:var(--evidence)}.trigger{font-weight:700}
.actor{border-bottom:2px solid var(--actor)}
.place{text-decoration:underline dotted var(--place) 2px;text-underline-offset:.2em}
.time{text-decoration:underline dashed var(--time) 2px;text-underline-offset:.2em}
.count{text-decoration:underline double var(--count) 1px;text-underline-offset:.2em}
.weapon{text-decoration:underline wavy var(--weapon) 1px;text-underline-offset:.2em}
.cue{font-style:italic}.doubt{border-top:2px dotted var(--bad)}
.note{font:600 .6875rem/1 system-ui,sans-serif;vertical-align:super;text-decoration:none;padding:0 .2em;user-select:none;white-space:nowrap}
.note:hover{text-decoration:underline}.doubtful{color:var(--bad)}
.control{font:.7em ui-monospace,monospace;border:1px solid var(--bad);color:var(--bad);padding:0 .15em}
.cards,.findings ul,.ties ul{list-style:none;margin:0;padding:0}
.card{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--ok);border-radius:.25rem;padding:.6rem .75rem;margin:0 0 .6rem;font-size:.875rem}
.s-denied,.s-negated{border-left-color:var(--bad);border-left-style:double}.s-predicted,.s-conditional,.s-threatened,.s-intended{border-left-color:var(--warn);border-left-style:dashed}.tally{border-left-color:var(--water)}
.number{display:inline-block;min-width:1.5rem;text-align:center;font-variant-numeric:tabular-nums}
.status,.severity{font-size:.75rem;border:1px solid currentColor;border-radius:.2rem;padding:0 .35rem;font-weight:600}
.s-asserted .status{color:var(--ok)}.s-denied .status,.s-negated .status,.v-high .severity{color:var(--bad)}.s-predicted .status,.s-conditional .status,.s-threatened .status,.s-intended .status,.v-medium .severity{color:var(--warn)}.tally .status,.v-low .severity{color:var(--water)}
.mode{font-weight:400}.mode::before{content:"/ "}
dl{margin:0}dl div{display:grid;grid-template-columns:5rem minmax(0,1fr);gap:.5rem}dt{color:var(--soft)}dd{margin:0}
.basis,.unsaid,.actor-codes{color:var(--soft);font-size:.8125rem}.basis{font-style:italic}.basis::before{content:"("}.basis::after{content:")"}
blockquote{margin:.45rem 0 .2rem;padding-left:.6rem;border-left:2px solid var(--line);font:.9375rem/1.45 Georgia,"Noto Serif",serif}
q{font-family:Georgia,"Noto Serif",serif}.at{color:var(--soft);font:.75rem system-ui,sans-serif;white-space:nowrap}
details{margin-top:.3rem}summary{cursor:pointer;color:var(--soft);font-size:.8125rem}
.finding{border:1px solid var(--line);border-left:4px solid var(--bad);border-radius:.25rem;background:var(--card);padding:.6rem .75rem;margin:0 0 .6rem;font-size:.9375rem;max-width:60rem}
.v-medium{border-left-color:var(--warn);border-left-style:dashed}.v-low{border-left-color:var(--water);border-left-style:dotted}.places,.compared{font-size:.875rem;color:var(--soft);margin-bottom:.2rem}
.ties li{padding:.35rem 0;border-top:1px solid var(--line)}.evidence-line{font-size:.875rem;color:var(--soft)}
.card:target,.finding:target,.note:target{outline:2px solid var(--water);outline-offset:2px}
@media (max-width:60rem){.row{grid-template-columns:minmax(0,1fr)}.words{position:static;margin-bottom:.5rem;grid-template-columns:1.75rem minmax(0,1fr)}}
@media (max-width:24rem){.cards{margin-left:0}dl div{grid-template-columns:4.25rem minmax(0,1fr)}h2{font-size:1.3rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--evidence:#f2f2f2}.words{position:static}.card,.finding{break-inside:avoid}.skip,nav{display:none}article+article{break-before:page}.card details:not([open]){display:none}a{color:inherit;text-decoration:none}body{font-size:10pt}}
`

/** Cards beyond this number light no words; their links still lead there. */
const lit = 150

const lights = Array.from({ length: lit }, (_, index) => {
  const n = index + 1
  return `article:has(.k${n}:is(:hover,:focus-within,:target)) .c${n}{background:var(--lit)}article:has(.r${n}:is(:hover,:focus)) .k${n}{outline:2px solid var(--water)}`
}).join('\n')

export const style: string = `${base}${lights}\n`
