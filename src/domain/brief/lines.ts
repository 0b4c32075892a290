import type { BriefBlock, BriefSection, ItemBlock, PersonBlock } from './brief';
import type { Paper } from './paper';

/** How wide a letter is, as a multiple of a plain one. */
function widthOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return /[A-Zmw@%&]/.test(letter) ? 1.5 : 1;
  // From the Hangul letters on, scripts with square letters and pictures begin.
  if (code >= 0x1100) return 2;
  return /\p{Lu}/u.test(letter) ? 1.5 : 1;
}

const widthOfText = (text: string): number => {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width;
};

/** The lines that a text takes in a column of so many letters, broken between words, and within those that are longer. */
export function textLines(text: string, letters: number): number {
  // Longer than any sheet: how much longer does not matter.
  if (text.length > letters * 150) return Math.ceil(text.length / letters);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/\s+/)) {
      const width = widthOfText(word);
      const withSpace = used === 0 ? width : used + 1 + width;
      if (withSpace <= letters) {
        used = withSpace;
        continue;
      }
      if (used > 0) lines += 1;
      // Less than the whole width stays in each line of a word that is broken.
      lines += Math.max(0, Math.ceil(width / (letters - 1)) - 1);
      used = width <= letters ? width : letters;
    }
  }
  return lines;
}

/** Each in lines of plain text. */
export const heights = { heading: 2.5, group: 1.5, gap: 0.3, person: 0.8, note: 2 } as const;

/** In the larger type of the title and of the purpose. */
export const titleLines = (title: string, subtitle: string, { letters }: Paper): number =>
  textLines(title, letters / 2.1) * 2.2 + textLines(subtitle, letters) + 0.8;

function itemLines({ lead, text, more }: ItemBlock, letters: number): number {
  const within = letters - 4 - (lead === '' ? 0 : 18);
  const below = more.reduce((sum, one) => sum + textLines(one, within - 2), 0);
  return textLines(text, within) + below + heights.gap;
}

function personLines({ name, facts, notes }: PersonBlock, letters: number): number {
  const within = letters - 4;
  const texts = [...facts, ...notes.map(({ label, text }) => `${label}: ${text}`)];
  return (
    textLines(name, within / 1.2) * 1.2 +
    texts.reduce((sum, text) => sum + textLines(text, within), 0) +
    heights.person
  );
}

/** The lines of a block alone; of a person, in one of two columns. */
export function blockLines(block: BriefBlock, paper: Paper): number {
  switch (block.kind) {
    case 'text':
      return block.look === 'purpose'
        ? textLines(block.text, paper.letters / 1.35) * 1.35 + heights.gap
        : textLines(block.text, paper.letters) + heights.gap;
    case 'item':
      return itemLines(block, paper.letters);
    case 'person':
      return personLines(block, paper.columnLetters);
  }
}

/** Blocks that stand together: two people beside each other, else one. */
export interface BlockRow {
  readonly blocks: readonly BriefBlock[];
  readonly lines: number;
}

/** The rows of a section. `linesOf`: those of a block alone. */
export function rowsOf(
  { blocks }: Pick<BriefSection, 'blocks'>,
  linesOf: (block: BriefBlock) => number,
): readonly BlockRow[] {
  const rows: BlockRow[] = [];
  let group = '';
  for (const block of blocks) {
    const before = rows.at(-1);
    const [left, right] = before?.blocks ?? [];
    if (before && block.kind === 'person' && left?.kind === 'person' && right === undefined) {
      rows[rows.length - 1] = { blocks: [left, block], lines: Math.max(before.lines, linesOf(block)) };
      continue;
    }
    const own = block.kind === 'item' ? block.group : '';
    const isFirst = own !== group && own !== '';
    group = own;
    rows.push({ blocks: [block], lines: linesOf(block) + (isFirst ? heights.group : 0) });
  }
  return rows;
}
