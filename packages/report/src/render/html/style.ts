/** Made from packages/report/page/page.css; a test keeps the two alike. */
export const PAGE_STYLE = `:root {
  color-scheme: light dark;
  --paper: #fdfcfa;
  --raised: #f5f3ee;
  --ink: #1f2630;
  --quiet: #575f6b;
  --line: #dcd8d0;
  --link: #17507f;
  --met: #1c6b58;
  --not-met: #a2532f;
  --unknown: #7a6114;
  --none: #6a7280;
  --met-soft: #cfe5de;
  --not-met-soft: #f0d8cb;
  --unknown-soft: #eadfb8;
  --span: #a9bfd3;
  --focus: #17507f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16191e;
    --raised: #1f242b;
    --ink: #e6e3dd;
    --quiet: #a9b0ba;
    --line: #373d47;
    --link: #8fc1ec;
    --met: #7ccbb4;
    --not-met: #eaa584;
    --unknown: #dcc470;
    --none: #a3abb6;
    --met-soft: #24473e;
    --not-met-soft: #553425;
    --unknown-soft: #4a4020;
    --span: #47617c;
    --focus: #8fc1ec;
  }
}
* {
  box-sizing: border-box;
}
html {
  scroll-padding-top: 1rem;
  -webkit-text-size-adjust: 100%;
}
body {
  margin: 0 auto;
  padding: 2.5rem 1.25rem 4rem;
  max-width: 66rem;
  background: var(--paper);
  color: var(--ink);
  font:
    1rem / 1.55 system-ui,
    -apple-system,
    "Segoe UI",
    Roboto,
    "Noto Sans",
    "DejaVu Sans",
    sans-serif;
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
}
h1,
h2,
h3,
h4 {
  line-height: 1.25;
  font-weight: 600;
  text-wrap: balance;
}
h1,
h2 {
  font-family: "Iowan Old Style", Charter, Palatino, "Palatino Linotype", Georgia, "DejaVu Serif", serif;
}
h1 {
  margin: 0 0 0.5rem;
  font-size: 2rem;
}
h2 {
  margin: 3.5rem 0 1rem;
  padding-top: 1rem;
  border-top: 1px solid var(--line);
  font-size: 1.5rem;
}
h3 {
  margin: 2rem 0 0.5rem;
  font-size: 1.125rem;
}
h4 {
  margin: 1.5rem 0 0.4rem;
  font-size: 0.9375rem;
  color: var(--quiet);
}
p,
ul,
ol,
dl {
  margin: 0.5rem 0;
}
p,
li,
dd {
  max-width: 46rem;
}
ul,
ol {
  padding-left: 1.4rem;
}
a {
  color: var(--link);
  text-underline-offset: 0.15em;
  text-decoration-thickness: 1px;
}
a:hover {
  text-decoration-thickness: 2px;
}
:focus-visible {
  outline: 3px solid var(--focus);
  outline-offset: 2px;
  border-radius: 2px;
}
code {
  padding: 0.05em 0.3em;
  border-radius: 3px;
  background: var(--raised);
  font:
    0.875em / 1.4 ui-monospace,
    "SF Mono",
    Menlo,
    Consolas,
    "DejaVu Sans Mono",
    monospace;
}
.skip {
  position: absolute;
  left: -100vw;
}
.skip:focus {
  left: 1rem;
  top: 0.5rem;
  padding: 0.25rem 0.5rem;
  background: var(--paper);
}
.of,
.record,
.where,
.note,
.id,
.flags,
.left-out,
.command,
figcaption + p {
  color: var(--quiet);
}
.record,
.where,
.note,
.command,
.back,
figcaption + p {
  font-size: 0.875rem;
}
.caution {
  margin: 1.25rem 0;
  padding: 0.75rem 1.25rem;
  border-left: 4px solid var(--unknown);
  background: var(--raised);
}
.caution p {
  max-width: none;
  margin: 0.35rem 0;
}
.figures {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem 2rem;
  margin: 1.5rem 0;
}
.figures div {
  display: flex;
  flex-direction: column-reverse;
}
.figures dt {
  font-size: 0.875rem;
  color: var(--quiet);
}
.figures dd {
  margin: 0;
  font-size: 1.5rem;
  line-height: 1.2;
}
nav ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.1rem;
  margin: 0;
  padding: 0.75rem 0 0;
  font-size: 0.9375rem;
  border-top: 1px solid var(--line);
  list-style: none;
}
main > section:first-child h2 {
  margin-top: 1.5rem;
}
.attention {
  padding-left: 0.75rem;
  border-left: 4px solid var(--unknown);
}
.controls {
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: 0.75rem 1rem;
  margin: 1rem 0;
  padding: 0.75rem 1rem 1rem;
  background: var(--raised);
}
.controls[hidden] {
  display: none;
}
.controls p {
  margin: 0;
  min-width: 0;
}
.controls label {
  display: block;
  font-size: 0.875rem;
  color: var(--quiet);
}
.controls .status {
  flex-basis: 100%;
}
select:disabled {
  color: var(--quiet);
}
input,
select,
.controls button {
  max-width: 100%;
  min-height: 2.25rem;
  padding: 0.25rem 0.5rem;
  border: 1px solid var(--none);
  border-radius: 3px;
  background: var(--paper);
  color: inherit;
  font: inherit;
}
.controls select {
  width: 13rem;
}
.scroll {
  overflow-x: auto;
}
table {
  border-collapse: collapse;
  width: 100%;
  font-size: 0.9375rem;
}
caption {
  padding: 1rem 0 0.25rem;
  text-align: left;
  color: var(--quiet);
}
th,
td {
  padding: 0.45rem 0.75rem 0.45rem 0;
  text-align: left;
  vertical-align: top;
  font-weight: 400;
}
table:not(.ranking) {
  overflow-wrap: break-word;
}
thead th {
  overflow-wrap: normal;
  border-bottom: 1px solid var(--none);
  font-size: 0.875rem;
  color: var(--quiet);
  white-space: nowrap;
}
tbody tr {
  border-top: 1px solid var(--line);
}
.ranking thead button {
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
  text-decoration: underline dotted;
  text-underline-offset: 0.25em;
}
th[aria-sort="ascending"] button::after {
  content: " \\2191" / "";
}
th[aria-sort="descending"] button::after {
  content: " \\2193" / "";
}
.ranking td {
  white-space: nowrap;
}
.ranking .same {
  border-top-color: transparent;
}
.ranking.resorted .same {
  border-top-color: var(--line);
}
.ranking:not(.resorted) .line > * {
  border-top: 3px double currentColor;
}
.ranking th[scope="row"] {
  min-width: 9rem;
}
.ranking td:first-child {
  font-weight: 600;
}
.flags {
  display: block;
  font-size: 0.8125rem;
}
.id {
  font-size: 0.875rem;
}
.scripted .more,
thead .printed {
  display: none;
}
tr:target,
article:target > h3,
li:target {
  background: var(--raised);
  box-shadow: -0.5rem 0 0 var(--raised);
}
.ranking svg {
  display: block;
  width: 7rem;
  height: 0.7rem;
  margin-top: 0.1rem;
  background: linear-gradient(var(--line), var(--line)) no-repeat center / 100% 1px;
}
.ranking svg path {
  fill: none;
  stroke: var(--span);
  stroke-width: 5;
}
.ranking svg path:last-child {
  stroke: var(--link);
  stroke-width: 6;
  stroke-linecap: round;
}
article {
  margin: 2rem 0;
  padding-bottom: 1rem;
  border-bottom: 1px solid var(--line);
  content-visibility: auto;
  contain-intrinsic-size: auto 60rem;
}
.reasons {
  content-visibility: auto;
  contain-intrinsic-size: auto 60rem;
}
.standing {
  font-weight: 600;
}
.findings {
  padding: 0;
  list-style: none;
}
.findings > li {
  margin: 0.75rem 0;
  padding-left: 0.9rem;
  border-left: 3px solid var(--none);
}
.findings > li.m {
  border-left-color: var(--met);
}
.findings > li.n {
  border-left: 3px dashed var(--not-met);
}
.findings > li.u {
  border-left: 3px dotted var(--unknown);
}
.findings p {
  margin: 0.1rem 0;
}
.o {
  font-weight: 600;
  color: var(--none);
}
.o.m {
  color: var(--met);
}
.o.n {
  color: var(--not-met);
}
.o.u {
  color: var(--unknown);
}
.points {
  color: var(--quiet);
}
summary {
  cursor: pointer;
  font-size: 0.875rem;
  color: var(--link);
}
details ul {
  font-size: 0.875rem;
}
.aside {
  position: absolute;
  clip-path: inset(50%);
  width: 1px;
  height: 1px;
  overflow: hidden;
  white-space: nowrap;
}
.criterion dl {
  display: grid;
  grid-template-columns: 9rem 1fr;
  gap: 0.4rem 1rem;
}
.criterion dt {
  font-size: 0.9375rem;
  color: var(--quiet);
}
.criterion dd {
  margin: 0;
}
.criterion dd p {
  margin: 0;
}
figure {
  margin: 0 0 2.5rem;
}
.chart {
  display: block;
  max-width: 28rem;
  width: 100%;
  height: auto;
  margin: 0.75rem 0;
  font-size: 12px;
  fill: var(--ink);
}
.chart text {
  unicode-bidi: plaintext;
}
.chart .mid {
  text-anchor: middle;
}
.chart .small {
  font-size: 10px;
}
.chart .end {
  text-anchor: end;
}
.chart .bar {
  fill: var(--link);
}
.chart .axis,
.chart .span {
  fill: none;
  stroke: var(--none);
}
.chart .parting {
  fill: none;
  stroke: var(--ink);
}
.chart .lead {
  fill: none;
  stroke: var(--line);
}
.chart .span {
  stroke: var(--span);
  stroke-width: 5;
}
.chart .dot {
  fill: var(--link);
  stroke: var(--paper);
}
.chart .s {
  stroke: var(--paper);
}
.chart .s.m {
  fill: var(--met);
}
.chart .s.n {
  fill: url(#hatch);
}
.chart .s.u {
  fill: url(#dots);
}
.chart .s.a {
  fill: none;
  stroke: var(--line);
}
.chart pattern .n {
  fill: var(--not-met-soft);
}
.chart pattern .u {
  fill: var(--unknown-soft);
}
.chart path.h {
  stroke: var(--not-met);
  stroke-width: 2.5;
}
.chart circle.h {
  fill: var(--unknown);
}
.chart .c {
  fill: none;
  stroke-width: 12;
}
.chart .c.m {
  stroke: var(--met);
}
.chart .c.n {
  stroke: var(--not-met);
  stroke-width: 3;
}
.chart .c.u {
  stroke: var(--unknown);
  stroke-dasharray: 0.25 0.25;
}
.outcomes td,
.outcomes thead th {
  text-align: center;
  padding: 0.2rem 0.4rem;
}
.outcomes thead a {
  display: inline-block;
  min-width: 1.5rem;
  line-height: 1.5rem;
}
@media (min-width: 60rem) {
  .findings {
    display: grid;
    grid-template-columns: 1fr 1fr;
    align-items: start;
    column-gap: 2rem;
  }
}
@media (max-width: 40rem) {
  .criterion dl {
    display: block;
  }
  thead th {
    white-space: normal;
    vertical-align: bottom;
  }

  body {
    padding: 1.25rem 0.875rem 3rem;
  }
  h1 {
    font-size: 1.5rem;
  }
  h2 {
    font-size: 1.25rem;
  }
  table th,
  table td {
    padding-right: 0.4rem;
  }
  .ranking,
  .ranking thead th,
  .ranking .id,
  .ranking .flags {
    font-size: 0.8125rem;
  }
  .ranking th[scope="row"] {
    min-width: 6rem;
  }
  .ranking td:has(svg) {
    padding-right: 0.75rem;
  }
  .ranking td:last-child {
    padding-right: 0;
  }
  .ranking svg {
    width: 2.5rem;
  }
  .controls {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  .controls .find,
  .controls .status {
    grid-column: 1 / -1;
  }
  .controls select,
  .controls input {
    width: 100%;
  }
  .figures {
    gap: 0.75rem 1.25rem;
  }
}
@media print {
  @page {
    size: letter;
    margin: 0.75in 0.7in;
  }
  :root {
    --paper: #fff;
    --raised: #f4f4f2;
  }
  body {
    max-width: none;
    padding: 0;
    font-size: 9pt;
    line-height: 1.4;
  }
  h1 {
    font-size: 17pt;
  }
  h2 {
    font-size: 14pt;
  }
  .caution {
    margin: 0.5rem 0;
    padding: 0.4rem 1rem;
    font-size: 8.5pt;
  }
  .figures {
    gap: 0 1.5rem;
    margin: 0.5rem 0;
  }
  .figures dt {
    font-size: 8.5pt;
  }
  .figures dd {
    font-size: 12pt;
  }
  h3 {
    margin-top: 1rem;
  }
  .ranking svg {
    width: 4.5rem;
  }
  th,
  td {
    padding-top: 0.25rem;
    padding-bottom: 0.25rem;
  }
  thead button {
    display: none;
  }
  thead .printed {
    display: inline;
  }
  .findings {
    display: grid;
    grid-template-columns: 1fr 1fr;
    align-items: start;
    column-gap: 1.5rem;
  }
  .skip,
  nav,
  .back,
  .controls:not(.filtered),
  .controls > :not(.status),
  .status .waiting,
  .status button,
  details:not([open], .whole) {
    display: none;
  }
  .controls {
    padding: 0.25rem 0.5rem;
    border-left: 4px solid var(--unknown);
  }
  /* What is folded up for a screen alone; where a browser keeps it shut, its summary still counts it. */
  .whole::details-content {
    display: block;
    content-visibility: visible;
  }
  main {
    display: flex;
    flex-direction: column;
  }
  #ranking {
    order: -1;
  }
  h2 {
    margin-top: 1rem;
    break-after: avoid;
  }
  h3,
  h4,
  .label,
  figcaption {
    break-after: avoid;
  }
  figure,
  tr,
  .findings > li {
    break-inside: avoid;
  }
  article,
  .reasons {
    content-visibility: visible;
  }
  .scripted .more {
    display: table-row;
  }
  .chart {
    width: auto;
    max-width: 100%;
    max-height: 8in;
  }
  .scroll {
    overflow: visible;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
}
`;
