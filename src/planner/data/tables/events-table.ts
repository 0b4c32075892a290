import { wordsOfPerson } from '../../../calendar/write/name-words';
import type { Sharing } from '../../../calendar/write/share-safe';
import { peopleOf } from '../../../calendar/write/share-safe';
import type { ExportOptions } from '../../../contract/export/export-options';
import type { EventRow } from '../../../contract/views/event';
import type { EventKey } from '../../../domain/event/key';
import { seriesEventKey } from '../../../domain/event/key';
import { ownCalendar } from '../../../domain/own-events/own-calendar';
import { addDays } from '../../../domain/time/day';
import type { Window } from '../../../domain/time/window';
import { purposeLine } from '../../../words/purpose';
import { toRows } from '../../agenda/rows';
import type { PlannerContext } from '../../context';
import { isOfKinds } from '../chosen-events';
import type { Cell, Table } from './table';
import { moment, tableOf } from './table';

/** In days before and after today; the table lists occurrences, and a series may be endless. */
const window = { back: 10 * 366, ahead: 366 } as const;

export type RowChoice = Pick<ExportOptions, 'kinds' | 'own' | 'from' | 'to'>;

/**
 * The chosen events, without a span of days those from ten years ago to a year ahead; with `sharing` without people and notes, and
 * without names in titles. `own`: how many are the user's own.
 */
export async function eventsTable(
  context: PlannerContext,
  sharing: Sharing | null,
  choice: RowChoice,
): Promise<Table & { readonly own: number }> {
  const { found, truncated } = await context.agenda.occurrences(windowOf(context, choice));
  const isChosen = ({ calendarId, mark }: EventRow): boolean =>
    (!choice.own || calendarId === ownCalendar.id) && isOfKinds(mark?.kind ?? null, choice.kinds);
  const rows = (await toRows(context, found)).filter(isChosen);
  const own = rows.filter(({ calendarId }) => calendarId === ownCalendar.id).length;
  const { calendars } = context.edits.plan();
  const names = new Map<string, string>([...calendars.values()].map(({ id, name }) => [id, name]));
  names.set(ownCalendar.id, ownCalendar.name);
  const columns = columnsOf(({ calendarId }) => names.get(calendarId) ?? '');
  if (!sharing) return { ...tableOf(rows, { ...columns, ...ownColumns }), truncated, own };
  // Two calendars may have one series, each with people of its own.
  const safe = new Map<EventKey, Set<string>>();
  for (const series of new Set(found.map((one) => one.series))) {
    const key = seriesEventKey(series.key);
    safe.set(key, new Set([...(safe.get(key) ?? []), ...peopleOf(series).flatMap(wordsOfPerson)]));
  }
  const redacted = (kind: 'title' | 'place', text: string, row: EventRow): string =>
    sharing.redact(text, { kind, ownWords: safe.get(row.seriesKey) ?? new Set() });
  const shared: typeof columns = {
    ...columns,
    uid: ({ uid }) => sharing.pseudonymOf(uid),
    summary: (row) => redacted('title', row.summary, row),
    location: (row) => redacted('place', row.location, row),
    // The name of a calendar is often its owner's e-mail address.
    calendar: (row) => redacted('title', String(columns.calendar(row)), row),
  };
  return { ...tableOf(rows, shared), truncated, own };
}

function windowOf(context: PlannerContext, { from, to }: RowChoice): Window {
  const today = context.today();
  const zone = context.zone();
  return { from: from ?? addDays(today, -window.back), to: to ?? addDays(today, window.ahead), zone };
}

const columnsOf = (calendarOf: (row: EventRow) => string) => ({
  uid: ({ uid }: EventRow): Cell => uid,
  recurrenceId: ({ recurrenceId }: EventRow): Cell => recurrenceId,
  start: ({ span }: EventRow): Cell => (span.kind === 'timed' ? moment(span.start) : span.start),
  end: ({ span }: EventRow): Cell => (span.kind === 'timed' ? moment(span.end) : span.end),
  allDay: ({ span }: EventRow): Cell => span.kind === 'all-day',
  summary: ({ summary }: EventRow): Cell => summary,
  location: ({ location }: EventRow): Cell => location,
  status: ({ status }: EventRow): Cell => status,
  calendar: (row: EventRow): Cell => calendarOf(row),
  kind: ({ mark }: EventRow): Cell => mark?.kind ?? null,
  form: ({ mark }: EventRow): Cell => mark?.form ?? null,
  prepDone: ({ progress }: EventRow): Cell => progress.done,
  prepTotal: ({ progress }: EventRow): Cell => progress.total,
});

const ownColumns = {
  purpose: ({ purposes }: EventRow): Cell => purposeLine(purposes),
  people: ({ people }: EventRow): Cell => people,
};
