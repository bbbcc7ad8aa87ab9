/** How a page looks on paper. No colours that a printer without colour would lose, no font of our own to fetch. */
export const PRINT_CSS = `
@page { size: A4; margin: 20mm 20mm 22mm; }
* { box-sizing: border-box; }
body { margin: 0; font: 11pt/1.45 "Source Sans 3", "Segoe UI", "Noto Sans", "DejaVu Sans", system-ui, sans-serif; color: #111; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 6mm; }
h2 { font-size: 14pt; margin: 8mm 0 2mm; border-bottom: 1px solid #888; padding-bottom: 1mm; }
h3 { font-size: 12pt; margin: 5mm 0 1mm; }
h4 { font-size: 11pt; margin: 4mm 0 1mm; }
h1, h2, h3, h4 { break-after: avoid; }
p, ul, ol, blockquote, pre, table, dl { margin: 0 0 3mm; }
p { orphans: 2; widows: 2; }
dl div { display: flex; gap: 4mm; break-inside: avoid; }
dt { flex: 0 0 38mm; font-weight: 600; }
dd { flex: 1; margin: 0; overflow-wrap: anywhere; }
ul, ol { padding-left: 7mm; }
li > p { margin: 0 0 1mm; }
.open { list-style-type: "☐  "; }
.done { list-style-type: "☑  "; }
blockquote { border-left: 3px solid #888; padding-left: 4mm; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #ccc; padding: 2mm; font-size: 9.5pt; }
code { font-family: Consolas, "DejaVu Sans Mono", monospace; font-size: 0.92em; }
table { border-collapse: collapse; width: 100%; margin-top: 3mm; }
th, td { border: 1px solid #888; padding: 1.5mm 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; background: none; }
tr { break-inside: avoid; }
hr { border: 0; border-top: 1px solid #888; margin: 5mm 0; }
a { color: inherit; }
p, h1, h2, h3, h4, li { overflow-wrap: anywhere; }
footer { margin-top: 8mm; padding-top: 2mm; border-top: 1px solid #888; font-size: 9pt; }
`
