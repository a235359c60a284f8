/** Colours, type and space of every page of the publisher: light and dark, from 320 px, on paper. */
export const LOOK = `
:root {
  color-scheme: light dark;
  --canvas: #f3f5f4; --surface: #fff; --ink: #19201d; --muted: #55605b; --line: #dce2df;
  --accent: #0b6b5b; --warn: #8a4b00; --bad: #a5281b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --canvas: #202827; --surface: #171c1a; --ink: #edf1ef; --muted: #a6b0ac; --line: #343d3a;
    --accent: #5cc8b4; --warn: #f0b45a; --bad: #ff9c8e;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { text-size-adjust: none; }
body {
  max-width: 1176px; margin: 0 auto; padding: 32px 24px 64px;
  background: var(--canvas); color: var(--ink);
  font: 15px/22px system-ui, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
h1, h2, h3, p, ul, dl, dd, table { margin: 0; padding: 0; }
h1 { font-size: 28px; line-height: 34px; font-weight: 700; letter-spacing: -.01em; }
h2 { font-size: 20px; line-height: 26px; font-weight: 600; }
h3 { font-size: 16px; line-height: 22px; font-weight: 600; }
a { color: var(--accent); text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code { font: 13px/18px ui-monospace, monospace; white-space: pre-wrap; }
ul { padding-inline-start: 20px; }
li { padding: 3px 0; }
summary { padding: 11px 0; cursor: pointer; }
.meta, small { font-size: 13px; line-height: 18px; color: var(--muted); }
.lead { margin-top: 8px; font-size: 18px; line-height: 26px; }
.good { color: var(--accent); }
.warn { color: var(--warn); }
.bad { color: var(--bad); }
.good, .warn, .bad { font-weight: 600; }
section { margin-top: 40px; padding-top: 16px; border-top: 1px solid var(--ink); }
section > h2 + *, section table, article table { margin-top: 12px; }
section > ul + h3, section > p + h3, section > ul + p { margin-top: 20px; }
article + article { margin-top: 32px; }
footer { margin-top: 24px; }
footer a { display: inline-block; padding: 11px 0; }
.numbers a { display: inline-block; min-height: 24px; }
td time { white-space: nowrap; }
.numbers { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px 24px; margin-top: 24px; }
.numbers div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.numbers dd { font-size: 38px; line-height: 40px; font-weight: 600; }
.numbers dd small { font-weight: 400; }
.numbers div:not(.fact) small { font-size: 16px; }
.numbers .fact dd { padding-top: 10px; font-size: 20px; line-height: 30px; }
.fact small { display: block; }
table { width: 100%; border-collapse: collapse; background: var(--surface); }
th, td { padding: 10px 12px; border: solid var(--line); border-width: 1px 0; text-align: start; vertical-align: top; }
th, td { min-width: 96px; }
th.number, td.number { min-width: 0; }
th { font-weight: 600; }
thead th { font-size: 13px; line-height: 18px; color: var(--muted); white-space: nowrap; }
td small, th small { display: block; font-weight: 400; }
caption { padding: 8px 0; text-align: start; font-weight: 600; }
td.number, th.number { text-align: end; }
@media (max-width: 640px) {
  body { padding: 24px 16px 48px; }
  .numbers { grid-template-columns: 1fr 1fr; }
  table, caption, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: 10px 12px; border-top: 1px solid var(--line); }
  th, td, td.number { min-width: 0; padding: 2px 0; border: 0; text-align: start; }
  td[data-name]::before { content: attr(data-name) ": "; color: var(--muted); }
  td:empty { display: none; }
  td[data-name] small { display: inline; }
}
@media print {
  :root { color-scheme: light; --canvas: #fff; --surface: #fff; --ink: #000; --muted: #444; --line: #bbb;
    --accent: #075; --warn: #630; --bad: #900; }
  body { max-width: none; padding: 0; }
  tr, h2, h3, .numbers { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
}
`;
