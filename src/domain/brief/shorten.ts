import type { BriefBlock } from './brief';

/** The beginning of a text, in letters, with an ellipsis where the rest is missing; cut between words where it can be. */
export function shortened(text: string, limit: number): string {
  const letters = [...text.slice(0, 4 * limit)];
  if (letters.length <= limit && text.length <= 4 * limit) return text;
  const begin = letters.slice(0, limit).join('');
  const space = begin.search(/\s\S*$/);
  return `${(space > limit / 2 ? begin.slice(0, space) : begin).trimEnd()}…`;
}

/** Long lists of small lines count as long texts, too. */
const mostLines = 6;

const within = (texts: readonly string[], limit: number): readonly string[] => {
  const short = texts.slice(0, mostLines).map((text) => shortenedLines(text, limit));
  return short.length === texts.length && short.every((text, at) => text === texts[at]) ? texts : short;
};

/** A text of many short lines is high although it is short. */
function shortenedLines(text: string, limit: number): string {
  const most = Math.max(3, Math.floor(limit / 60));
  const lines = text.split('\n');
  return shortened(lines.length <= most ? text : `${lines.slice(0, most).join('\n')} …`, limit);
}

/** The block with its texts shortened; the same block if none is too long. */
export function shortenedBlock(block: BriefBlock, limit: number): BriefBlock {
  switch (block.kind) {
    case 'text': {
      const text = shortenedLines(block.text, limit);
      return text === block.text ? block : { ...block, text };
    }
    case 'item': {
      const [text, more] = [shortenedLines(block.text, limit), within(block.more, limit)];
      const [lead, group] = [shortened(block.lead, 24), shortened(block.group, 60)];
      const isSame =
        text === block.text && more === block.more && lead === block.lead && group === block.group;
      return isSame ? block : { ...block, text, more, lead, group };
    }
    case 'person': {
      const name = shortened(block.name, 80);
      const facts = within(block.facts, limit);
      const texts = within(
        block.notes.map(({ text }) => text),
        limit,
      );
      const notes = block.notes.map((note, at) => ({ ...note, text: texts[at] ?? '' }));
      const isSame =
        name === block.name &&
        facts === block.facts &&
        notes.every(({ text }, at) => text === block.notes[at]?.text);
      return isSame ? block : { ...block, name, facts, notes };
    }
  }
}
