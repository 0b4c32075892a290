import type { CSSProperties } from 'react';
import { type EventColumn, eventColumns } from '../../../../domain/saved-views/event-column';

type PlacedColumn = 'pick' | 'kind' | 'title' | EventColumn;

const widths: Readonly<Record<PlacedColumn, string>> = {
  pick: '20px',
  kind: '36px',
  title: 'minmax(0, 6fr)',
  when: '240px',
  calendar: '88px',
  form: '128px',
  purpose: 'minmax(0, 5fr)',
  prep: '92px',
  people: '48px',
};

/** The columns that each width keeps, from the widest to the narrowest; the style sheet has the widths. */
const keptColumns: Readonly<Record<string, readonly EventColumn[]>> = {
  '--columns-wide': eventColumns,
  '--columns-medium': ['when', 'form', 'purpose', 'prep'],
  '--columns-small': ['when', 'form', 'prep'],
  '--columns-narrow': ['when', 'prep'],
};

/** A `grid-template` of one line. */
const oneLine = (columns: readonly EventColumn[]): string => {
  const all: readonly PlacedColumn[] = ['pick', 'kind', 'title', ...columns];
  return `"${all.join(' ')}" 1fr / ${all.map((column) => widths[column]).join(' ')}`;
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

/** The grid's columns at each width, as custom properties. */
export function layoutOf(columns: readonly EventColumn[]): CSSProperties {
  const templates = Object.entries(keptColumns).map(([name, columnsKept]) => [
    name,
    oneLine(columns.filter((column) => columnsKept.includes(column))),
  ]);
  return { ...Object.fromEntries(templates), ...twoLines(columns) };
}
