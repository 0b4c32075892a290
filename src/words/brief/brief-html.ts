import type { BriefBlock, ItemBlock, PersonBlock } from '../../domain/brief/brief';
import type { FittedBrief, PlacedSection, Sheet } from '../../domain/brief/fit';
import type { PaperName } from '../../domain/brief/paper';
import type { CountFormat } from '../language';
import { briefCss, pageRule } from './brief-css';
import { headingText, leftOutText, roomHeading } from './left-out';

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text of a user or a calendar in HTML, also within quotes. Control characters, which HTML does not have, are left out. */
const escaped = (text: string): string =>
  text.replace(/[^\P{Cc}\n]/gu, '').replace(/[&<>"']/g, (sign) => references[sign] ?? '');

/** The direction of a text comes from its letters, so that one cannot turn another around. */
const tag = (name: string, attributes: string, text: string): string =>
  `<${name}${attributes} dir="auto">${escaped(text)}</${name}>`;

function itemHtml({ isDone, lead, text, more }: ItemBlock): string {
  const box = isDone === null ? '' : ` data-box="${isDone ? 'done' : 'open'}"`;
  const below = more.map((one) => tag('span', ' class="brief-more"', one)).join('');
  const content = `<span>${tag('span', '', text)}${below}</span>`;
  return lead === ''
    ? `<li class="brief-item"${box}>${content}</li>`
    : `<li class="brief-item"${box} data-lead>${tag('span', ' class="brief-lead"', lead)}${content}</li>`;
}

function personHtml({ name, isMet, facts, notes }: PersonBlock): string {
  return [
    '<div class="brief-person">',
    tag('h3', ` class="brief-name"${isMet ? ' data-met' : ''}`, name),
    ...facts.map((fact) => tag('p', ' class="brief-fact"', fact)),
    ...notes.map(
      ({ label, text }) =>
        `<p class="brief-note"><span class="brief-label">${escaped(label)}</span> ${tag('bdi', '', text)}</p>`,
    ),
    '</div>',
  ].join('');
}

/** Blocks of one kind that follow each other, as a list of HTML needs them. */
function listsHtml(blocks: readonly BriefBlock[]): string {
  const html: string[] = [];
  let open = '';
  let group = '';
  const turnTo = (next: '' | 'ul' | 'div') => {
    if (open === next) return;
    if (open !== '') html.push(`</${open}>`);
    if (next !== '') html.push(next === 'ul' ? '<ul>' : '<div class="brief-people">');
    open = next;
  };
  for (const block of blocks) {
    const own = block.kind === 'item' ? block.group : '';
    if (own !== group && own !== '') {
      turnTo('');
      html.push(tag('h3', '', own));
    }
    group = own;
    turnTo(block.kind === 'item' ? 'ul' : block.kind === 'person' ? 'div' : '');
    if (block.kind === 'item') html.push(itemHtml(block));
    else if (block.kind === 'person') html.push(personHtml(block));
    else html.push(tag('p', block.look === 'purpose' ? ' class="brief-purpose"' : '', block.text));
  }
  turnTo('');
  return html.join('\n');
}

const sectionHtml = ({ heading, isContinued, blocks }: PlacedSection): string =>
  `<section>\n${tag('h2', '', headingText(heading, isContinued))}\n${listsHtml(blocks)}\n</section>`;

const roomHtml = (room: number): string =>
  room === 0
    ? ''
    : `<section>\n<h2>${roomHeading}</h2>\n${'<div class="brief-rule"></div>'.repeat(room)}\n</section>`;

/** The brief as a whole HTML file with its own style sheet; it loads nothing and runs nothing. Ends with a line end. */
export function briefHtml(fitted: FittedBrief, paper: PaperName, format: CountFormat): string {
  const { title, subtitle, sheets } = fitted;
  const note = leftOutText(fitted, format);
  const sheetHtml = ({ sections, room }: Sheet, at: number): string =>
    [
      '<article class="brief-sheet">',
      ...(at === 0
        ? [`<header>${tag('h1', '', title)}${tag('p', ' class="brief-when"', subtitle)}</header>`]
        : []),
      ...sections.map(sectionHtml),
      ...(at === sheets.length - 1 && note !== '' ? [tag('p', ' class="brief-left"', note)] : []),
      roomHtml(room),
      '</article>',
    ].join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
${pageRule(paper, true)}
body { margin: 0; background: #eee9df; }
@media screen { .brief-sheet { max-width: 100%; margin-top: 8mm; } }${briefCss(paper)}
</style>
</head>
<body class="brief">
${sheets.map(sheetHtml).join('\n')}
</body>
</html>
`;
}
