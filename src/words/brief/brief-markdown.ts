import type { BriefBlock } from '../../domain/brief/brief';
import type { FittedBrief, PlacedSection } from '../../domain/brief/fit';
import type { CountFormat } from '../language';
import { headingMarkdown, inlineMarkdown, lineMarkdown } from '../markdown';
import { leftOutText } from './left-out';

const tick = (isDone: boolean | null): string => (isDone === null ? '- ' : `- [${isDone ? 'x' : ' '}] `);

const subBullets = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.split('\n')).map((text) => `  - ${lineMarkdown(text)}`);

function blockMarkdown(block: BriefBlock): readonly string[] {
  switch (block.kind) {
    case 'text':
      return block.text.split('\n').flatMap((text) => [lineMarkdown(text), '']);
    case 'item': {
      const text = [block.lead, block.text].filter(Boolean).join(' · ');
      const first = block.isDone === null ? lineMarkdown(text) : inlineMarkdown(text);
      return [`${tick(block.isDone)}${first}`, ...subBullets(block.more)];
    }
    case 'person':
      return [
        `${tick(block.isMet)}${inlineMarkdown(block.name)}`,
        ...subBullets(block.facts),
        ...subBullets(
          block.notes.flatMap(({ label, text }) => text.split('\n').map((line) => `${label}: ${line}`)),
        ),
      ];
  }
}

/** A section that goes on from the sheet before has no heading of its own: Markdown has no sheets. */
function sectionMarkdown({ heading, blocks, isContinued }: PlacedSection): readonly string[] {
  let group = '';
  const lines = blocks.flatMap((block) => {
    const own = block.kind === 'item' ? block.group : '';
    const isNew = own !== group && own !== '';
    group = own;
    return [...(isNew ? ['', `### ${headingMarkdown(own)}`, ''] : []), ...blockMarkdown(block)];
  });
  return [...(isContinued ? [] : ['', `## ${headingMarkdown(heading)}`, '']), ...lines];
}

/** The brief as Markdown. Its outline is the only markup, whatever the texts hold. Ends with a line end. */
export function briefMarkdown(fitted: FittedBrief, format: CountFormat): string {
  const note = leftOutText(fitted, format);
  const lines = [
    `# ${headingMarkdown(fitted.title)}`,
    '',
    lineMarkdown(fitted.subtitle),
    ...fitted.sheets.flatMap(({ sections }) => sections.flatMap(sectionMarkdown)),
    ...(note === '' ? [] : ['', lineMarkdown(note)]),
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}
