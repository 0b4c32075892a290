import type { Sharing } from '../../calendar/write/share-safe';
import { peopleOf } from '../../calendar/write/share-safe';
import type { ExportOptions } from '../../contract/export/export-options';
import type { ExportCounts, ExportView } from '../../contract/export/export-view';
import type { Series } from '../../domain/event/series';
import { ownCalendar } from '../../domain/own-events/own-calendar';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import type { PlannerContext } from '../context';
import type { Roster } from '../people/roster';
import { chosenEvents } from './chosen-events';
import { exportCsv } from './export-csv';
import { exportIcs, exportShareSafeIcs } from './export-ics';
import { exportJson } from './export-json';
import { exportMarkdown } from './export-markdown';
import { createSharing } from './sharing';

/** A file, and what is in it. */
export interface ExportedFile extends ExportView {
  readonly counts: ExportCounts;
  readonly hiddenPeople: number;
}

/** What the exports of a data folder are made from. */
export interface ExportSource {
  readonly context: PlannerContext;
  readonly rosterNow: () => Promise<Roster>;
}

/** With so many series of each calendar, a text is longer than any preview. */
export const previewedSeries = 60;

const noCounts: ExportCounts = { events: 0, own: 0, tasks: 0, people: 0, rows: null };
const noNotes = { mended: [], truncated: false, hiddenPeople: 0 };

/** The text of an export and its counts; null for a table that cannot be shared. `isPreview`: a .json text may end early. */
export async function exportFile(
  { context, rosterNow }: ExportSource,
  options: ExportOptions,
  isPreview: boolean,
): Promise<ExportedFile | null> {
  const sharing = options.shareSafe ? await createSharing(context) : null;
  switch (options.format) {
    case 'ics':
      return icsFile(context, options, sharing);
    case 'csv': {
      const table = options.table ?? 'events';
      const inputs = { context, roster: await rosterNow() };
      const csv = await exportCsv(inputs, table, { sharing, choice: options });
      if (!csv) return null;
      const { text, truncated, rows, own } = csv;
      const counts = { ...noCounts, rows, own, events: table === 'events' ? rows : 0 };
      return { ...noNotes, text, truncated, counts };
    }
    case 'json':
      return jsonFile(context, sharing, isPreview);
    case 'markdown': {
      const { text, events } = await exportMarkdown(context, sharing, options);
      const calendars = events.map(({ calendar }) => calendar);
      const own = calendars.filter(({ source }) => source.id === ownCalendar.id).length;
      const people = sharing ? countOfPeople(events.map(({ series }) => series)) : 0;
      return { ...noNotes, text, counts: { ...noCounts, events: events.length, own }, hiddenPeople: people };
    }
  }
}

async function icsFile(
  context: PlannerContext,
  options: ExportOptions,
  sharing: Sharing | null,
): Promise<ExportedFile> {
  const chosen = await chosenEvents(context, options);
  const { text, mended, uids, tasks } = await (sharing
    ? exportShareSafeIcs(context, chosen, sharing)
    : exportIcs(context, chosen, options.todos ?? false));
  const named = countOfPeople(chosen.calendars.flatMap((one) => seriesOf(one, sharing)));
  const counts = { ...noCounts, events: uids.size, own: ownIn(chosen.calendars), tasks };
  return { ...noNotes, text, mended, ...withPeople(counts, named, sharing) };
}

async function jsonFile(
  context: PlannerContext,
  sharing: Sharing | null,
  isPreview: boolean,
): Promise<ExportedFile> {
  const calendars = await context.agenda.allCalendars();
  const most = isPreview ? previewedSeries : Number.POSITIVE_INFINITY;
  const written = calendars.map((one) => ({ ...one, series: one.series.slice(0, most) }));
  const all = calendars.flatMap((one) => seriesOf(one, sharing));
  const counts = { ...noCounts, events: all.length, own: ownIn(calendars) };
  const text = exportJson(context, isPreview ? written : calendars, sharing);
  return { ...noNotes, text, ...withPeople(counts, countOfPeople(all), sharing) };
}

const withPeople = (counts: ExportCounts, named: number, sharing: Sharing | null) => ({
  counts: { ...counts, people: sharing ? 0 : named },
  hiddenPeople: sharing ? named : 0,
});

/** A copy to share has no archived events. */
const seriesOf = ({ series, archived }: LoadedCalendar, sharing: Sharing | null): readonly Series[] =>
  sharing ? series : [...series, ...archived];

const ownIn = (calendars: readonly LoadedCalendar[]): number =>
  calendars.find(({ source }) => source.id === ownCalendar.id)?.series.length ?? 0;

function countOfPeople(list: readonly Series[]): number {
  const people = new Set<string>();
  for (const series of list)
    for (const { email, name } of peopleOf(series)) people.add((email || name).toLowerCase());
  people.delete('');
  return people.size;
}
