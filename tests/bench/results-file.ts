/** The parts of a run, in the order in which they are measured and listed. */
export const partNames = [
  'read',
  'import',
  'week',
  'mark',
  'edit',
  'export',
  'traffic',
  'people',
  'window',
  'suggestions',
  'soak',
] as const;
export type PartName = (typeof partNames)[number];

export const isPartName = (word: string): word is PartName => partNames.some((name) => name === word);

const titles: Readonly<Record<PartName, string>> = {
  read: 'A file read',
  import: 'A file imported',
  week: 'Any week',
  mark: 'A mark',
  edit: 'An edit of a large plan',
  export: 'A calendar out',
  traffic: 'An edit on the wire',
  people: 'People',
  window: 'The window',
  suggestions: 'Suggestions',
  soak: 'A long use',
};

const head = `# Results

What \`npm run bench\` measured, on calendars it makes itself. Times differ between machines; ratios are what the targets are
about. Each part says when and where it ran.
`;

const opening = (name: PartName): string => `<!-- ${name} -->`;
const closing = (name: PartName): string => `<!-- /${name} -->`;

/** The text of one part in a results file, with its markers; empty if the part is missing. */
function partIn(file: string, name: PartName): string {
  const from = file.indexOf(opening(name));
  const to = file.indexOf(closing(name));
  return from < 0 || to < from ? '' : file.slice(from, to + closing(name).length);
}

/** Replaces the given parts of the file; the others stay unchanged. */
export function withParts(file: string, parts: ReadonlyMap<PartName, string>): string {
  const texts = partNames.map((name) => {
    const text = parts.get(name);
    if (text === undefined) return partIn(file, name);
    return `${opening(name)}\n\n## ${titles[name]}\n\n${text}\n\n${closing(name)}`;
  });
  return `${[head.trimEnd(), ...texts.filter((text) => text !== '')].join('\n\n')}\n`;
}
