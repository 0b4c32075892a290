import type { CSSProperties } from 'react';
import { type EventColumn, eventColumns } from '../../../../domain/saved-views/event-column';

type PlacedColumn = 'pick' | 'kind' | 'title' | EventColumn;

const widths: Readonly<Record<PlacedColumn, string>> = {
  pick: '20px',
  kind: '36px',
  title: 'minmax(280px, 6fr)',
  when: '240px',
  calendar: '88px',
  form: '128px',
  purpose: 'minmax(0, 5fr)',
  prep: '92px',
  people: '48px',
};

/** Day above hours. */
const stackedWhen = { when: '144px' };

interface Kept {
  readonly columns: readonly EventColumn[];
  readonly widths: Partial<Readonly<Record<PlacedColumn, string>>>;
}

/** The columns that each width keeps, from the widest to the narrowest; the style sheet has the widths. */
const keptAt: Readonly<Record<string, Kept>> = {
  '--columns-wide': { columns: eventColumns, widths: {} },
  '--columns-large': { columns: ['when', 'form', 'purpose', 'prep', 'people'], widths: {} },
  '--columns-medium': { columns: ['when', 'form', 'purpose', 'prep'], widths: stackedWhen },
  '--columns-small': { columns: ['when', 'form', 'prep'], widths: stackedWhen },
  '--columns-narrow': { columns: ['when', 'prep'], widths: { ...stackedWhen, title: 'minmax(0, 6fr)' } },
};

/** A `grid-template` of one line. */
const oneLine = (columns: readonly EventColumn[], own: Kept['widths']): string => {
  const all: readonly PlacedColumn[] = ['pick', 'kind', 'title', ...columns];
  return `"${all.join(' ')}" 1fr / ${all.map((column) => own[column] ?? widths[column]).join(' ')}`;
};

/** Two lines for a phone, with the time below the title. The header stays one line, to sort by. */
function twoLines(columns: readonly EventColumn[]): Readonly<Record<string, string>> {
  const second = columns.includes('when') ? 'when' : 'title';
  const [prep, prepWidth] = columns.includes('prep') ? [' prep', ' 100px'] : ['', ''];
  return {
    '--columns-phone': `"pick kind title${prep}" 1fr "pick kind ${second}${prep}" 1fr / 20px 28px minmax(0, 1fr)${prepWidth}`,
    '--names-phone': `"pick kind title ${second}" 1fr / 20px 28px max-content 1fr`,
  };
}

/** The grid's columns at each width, as custom properties. Without any purpose, that column is as wide as its name. */
export function layoutOf(columns: readonly EventColumn[], hasPurposes: boolean): CSSProperties {
  const empty = hasPurposes ? {} : { purpose: '56px' };
  const templates = Object.entries(keptAt).map(([name, kept]) => [
    name,
    oneLine(
      columns.filter((column) => kept.columns.includes(column)),
      { ...kept.widths, ...empty },
    ),
  ]);
  return { ...Object.fromEntries(templates), ...twoLines(columns) };
}
