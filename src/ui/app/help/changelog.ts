/** One version of Mingle and its changes. */
export interface Release {
  readonly title: string;
  readonly changes: readonly (readonly Piece[])[];
}

/** A part of a sentence with its Markdown style. */
export interface Piece {
  readonly text: string;
  readonly style: 'plain' | 'emphasis' | 'code';
}

/** Parses our changelog: each release is a heading `## …` and a list of changes, each of which may span several lines. */
export function parseChangelog(markdown: string): readonly Release[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split(/\r?\n/);
      const changes = lines.join('\n').split(/^- /m).slice(1);
      return { title: title.trim(), changes: changes.map((change) => toPieces(change.trim())) };
    });
}

const toPieces = (sentence: string): readonly Piece[] =>
  sentence
    .replace(/\s+/g, ' ')
    .split(/(\*[^*]+\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part): Piece => {
      if (part.length > 2 && part.startsWith('*')) return { text: part.slice(1, -1), style: 'emphasis' };
      if (part.length > 2 && part.startsWith('`')) return { text: part.slice(1, -1), style: 'code' };
      return { text: part, style: 'plain' };
    });
