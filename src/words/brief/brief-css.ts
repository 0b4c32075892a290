import type { PaperName } from '../../domain/brief/paper';

/** Sheets are as wide as the paper without its margins, so that the screen breaks lines as the printer does. */
const sizes: Readonly<
  Record<PaperName, { readonly page: string; readonly width: string; readonly height: string }>
> = {
  a4: { page: 'A4', width: '210mm', height: '297mm' },
  letter: { page: 'letter', width: '8.5in', height: '11in' },
};

/** In millimetres. */
const margins = { top: 16, side: 16, bottom: 18 } as const;

/** The number of the page at the foot; programs that do not know margin boxes leave it out. */
const marginBoxes = `
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt sans-serif; color: #6b655c; }
  @bottom-left { content: "Mingle"; font: 8pt sans-serif; color: #6b655c; }`;

/** `box`: whether the style sheet prints page numbers, for programs that add none themselves. */
export const pageRule = (paper: PaperName, box: boolean): string =>
  `@page { size: ${sizes[paper].page}; margin: ${margins.top}mm ${margins.side}mm ${margins.bottom}mm;${box ? marginBoxes : ''} }`;

/** The look of a brief, on screen and on paper: dark on white in every scheme. */
export const briefCss = (paper: PaperName): string => `
.brief { color: #1f1d1a; font: 10pt/14pt "Inter Variable", Inter, Arial, "Liberation Sans", sans-serif; font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.brief-sheet { box-sizing: border-box; width: ${sizes[paper].width}; min-height: ${sizes[paper].height}; margin: 0 auto 8mm; padding: ${margins.top}mm ${margins.side}mm ${margins.bottom}mm; background: #fff; color-scheme: light; }
.brief h1, .brief h2, .brief h3, .brief-purpose, .brief-name { font-family: "Newsreader Variable", Newsreader, Georgia, "Liberation Serif", serif; font-weight: 500; }
.brief * { overflow-wrap: anywhere; }
.brief h1 { margin: 0; font-size: 21pt; line-height: 26pt; letter-spacing: -0.01em; }
.brief h2 { margin: 14pt 0 3pt; padding-bottom: 1pt; border-bottom: 0.5pt solid #c9c2b5; font-size: 13pt; line-height: 16pt; break-after: avoid; }
.brief-sheet > section:first-child h2 { margin-top: 0; }
.brief h3 { margin: 5pt 0 1pt; font-size: 11pt; line-height: 15pt; font-style: italic; break-after: avoid; }
.brief p { margin: 0 0 3pt; white-space: pre-line; }
.brief-when { color: #6b655c; }
.brief .brief-purpose { font-size: 13.5pt; line-height: 18pt; }
.brief ul { margin: 0; padding: 0; list-style: none; }
.brief-item { position: relative; margin: 0 0 3pt; padding-left: 14pt; break-inside: avoid; }
.brief-item::before { content: "–"; position: absolute; left: 2pt; color: #6b655c; }
.brief-item[data-box]::before { content: ""; left: 0; top: 3pt; width: 7pt; height: 7pt; border: 0.75pt solid #6b655c; border-radius: 1.5pt; }
.brief-item[data-box="done"]::before { content: "✓"; font: 8pt/7pt sans-serif; text-align: center; color: #1f1d1a; }
.brief-item[data-lead] { display: grid; grid-template-columns: 33mm minmax(0, 1fr); }
.brief-lead { color: #6b655c; }
.brief-more { display: block; color: #45403a; white-space: pre-line; }
.brief-people { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 8mm; }
.brief-person { padding-bottom: 11pt; break-inside: avoid; }
.brief .brief-name { position: relative; margin: 0; font-style: normal; padding-left: 14pt; font-size: 12pt; line-height: 17pt; }
.brief-name::before { content: ""; position: absolute; left: 0; top: 5pt; width: 7pt; height: 7pt; border: 0.75pt solid #6b655c; border-radius: 1.5pt; }
.brief-name[data-met]::before { content: "✓"; font: 8pt/7pt sans-serif; text-align: center; }
.brief .brief-fact, .brief .brief-note { margin: 0; padding-left: 14pt; }
.brief-fact, .brief-label { color: #6b655c; }
.brief-left { margin-top: 10pt; color: #6b655c; font-style: italic; }
.brief-rule { height: 28pt; border-bottom: 0.5pt solid #c9c2b5; }
@media print {
  html, body { margin: 0; background: #fff; }
  .brief-sheet { width: auto; min-height: 0; margin: 0; padding: 0; }
  .brief-sheet + .brief-sheet { break-before: page; }
}`;
